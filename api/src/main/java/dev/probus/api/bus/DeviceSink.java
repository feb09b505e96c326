package dev.probus.api.bus;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import java.util.Collection;

/**
 * Where a bus tells of its devices. Every method may be called from any thread and returns soon;
 * what one thread tells takes effect in its order.
 *
 * @param <D> what the bus calls a device
 */
public interface DeviceSink<D extends Device> {

  /**
   * Tells that a device is there and complete: whatever a driver may read of it can be read (Z19).
   * A second device with the id of one that is present is refused, which is an event in the log.
   */
  void appeared(D device);

  /**
   * Tells of many devices, in order: the same as telling of each, but faster.
   *
   * @param devices what is there and complete; not changed while this method runs
   */
  default void appeared(Collection<? extends D> devices) {
    devices.forEach(this::appeared);
  }

  /**
   * Tells that a device is not what it was. If its modaliases no longer match its driver, or it has
   * none, it is matched anew; otherwise its driver keeps it. Telling it of an absent device does
   * nothing.
   */
  void changed(D device);

  /**
   * Tells that a device is not there any more. Its driver is unbound, its consumers before it. A
   * probe that is under way is finished and undone. Telling it of an absent device does nothing.
   */
  void gone(DeviceId device);
}
