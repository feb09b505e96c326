package dev.probus.testkit;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.bus.DeviceSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A bus whose devices come and go as the test says. It may be started again after it was closed,
 * and then has the devices again that it was made with. Safe for use by several threads.
 *
 * @param <D> what the bus calls a device
 */
public final class ScriptedBus<D extends Device> implements Bus<D> {
  private final BusName name;
  private final List<D> devices;
  private final AtomicReference<@Nullable DeviceSink<? super D>> sink = new AtomicReference<>();

  private ScriptedBus(BusName name, List<D> devices) {
    this.name = name;
    this.devices = devices;
    devices.forEach(device -> checkOwn(device.id()));
  }

  /**
   * Returns a bus.
   *
   * @param name the bus's name
   * @param devices what is there when the bus starts, in order
   * @throws IllegalArgumentException if the id of a device names another bus
   */
  @SafeVarargs
  public static <D extends Device> ScriptedBus<D> of(String name, D... devices) {
    List<D> all = new ArrayList<>();
    for (D device : devices) {
      all.add(device);
    }
    return new ScriptedBus<>(BusName.of(name), List.copyOf(all));
  }

  @Override
  public BusName name() {
    return name;
  }

  @Override
  public void start(BusContext<? super D> told) {
    if (!sink.compareAndSet(null, told)) {
      throw new IllegalStateException("bus " + name + " is in use by another engine");
    }
    devices.forEach(told::appeared);
  }

  @Override
  public void close() {
    sink.set(null);
  }

  /**
   * Lets a device appear.
   *
   * @throws IllegalArgumentException if its id names another bus
   * @throws IllegalStateException if the bus is not started
   */
  public void appear(D device) {
    checkOwn(device.id());
    told().appeared(device);
  }

  /**
   * Lets a device be another than it was; it has the same id.
   *
   * @throws IllegalArgumentException if its id names another bus
   * @throws IllegalStateException if the bus is not started
   */
  public void change(D device) {
    checkOwn(device.id());
    told().changed(device);
  }

  /**
   * Lets a device vanish.
   *
   * @param device the device's name on this bus
   * @throws IllegalStateException if the bus is not started
   */
  public void vanish(String device) {
    told().gone(new DeviceId(name, device));
  }

  private DeviceSink<? super D> told() {
    DeviceSink<? super D> told = sink.get();
    if (told == null) {
      throw new IllegalStateException("bus " + name + " is not started");
    }
    return told;
  }

  private void checkOwn(DeviceId device) {
    if (!device.bus().equals(name)) {
      throw new IllegalArgumentException("device " + device + " is not of bus " + name);
    }
  }
}
