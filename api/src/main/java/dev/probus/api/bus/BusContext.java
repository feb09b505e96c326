package dev.probus.api.bus;

import dev.probus.api.Device;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import java.time.Duration;

/**
 * What a bus may ask of the engine, from {@link Bus#start} until {@link Bus#close} has returned.
 * May be used from any thread.
 *
 * @param <D> what the bus calls a device
 */
public interface BusContext<D extends Device> extends DeviceSink<D> {

  /**
   * Calls back later, on the engine's clock, which in a simulation is not the wall's. A call that
   * is to come is something to come for the engine as well: it does not settle before. A bus that
   * polls for ever has a thread of its own.
   *
   * @param delay from now; negative counts as zero
   * @param action called once, on a thread of the engine, unless the bus is closed before; may
   *     block. What it throws is noted in the log
   */
  void after(Duration delay, Runnable action);

  /** Returns where to publish resources that belong to the bus rather than to a device. */
  Publisher publisher();

  /** Returns where to ask for modules in the name of the bus. */
  ModuleRequests modules();

  /**
   * Says something that people should read and that is no failure: hardware that misbehaved and was
   * got round. An engine notes it in its log.
   *
   * @param text one line
   */
  default void note(String text) {}
}
