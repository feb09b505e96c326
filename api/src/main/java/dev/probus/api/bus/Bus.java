package dev.probus.api.bus;

import dev.probus.api.BusName;
import dev.probus.api.Device;

/**
 * Finds devices and tells the engine of them. How they are matched with drivers is data: a device's
 * modaliases against drivers' match tables.
 *
 * @param <D> what this bus calls a device
 */
public interface Bus<D extends Device> extends AutoCloseable {

  /** Returns the bus's name; the first part of its devices' ids. */
  BusName name();

  /**
   * Begins to tell of devices: those that are there, and later those that come and go. Called once,
   * on the thread that starts the engine; a long scan belongs on a thread of the bus's own.
   *
   * @param context where to tell, and what else may be asked of the engine
   * @throws Exception if the bus cannot work; the engine notes it, and devices told so far stay
   */
  void start(BusContext<? super D> context) throws Exception;

  /**
   * Ends telling and releases the hardware. Called once, on the thread that closes the engine,
   * after the last device has been unbound.
   */
  @Override
  default void close() {}
}
