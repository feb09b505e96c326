package dev.probus.api.driver;

import dev.probus.api.Device;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import java.io.IOException;
import java.time.Duration;

/**
 * What work after a probe may ask for and do. What it states takes effect at once, is owned by the
 * device, and ends with its binding. May be used from any thread until the work has returned.
 */
public interface WorkContext {

  /** Publishes a resource for the device; this wakes who waits for it, and only them. */
  <T> void publish(ResourceKey<T> key, T value);

  /** Withdraws what this device has published; consumers are unbound first. */
  void withdraw(ResourceKey<?> key);

  /** States that a resource will never come. */
  void never(ResourceKey<?> key);

  /** Adds a device; it goes when this one is unbound. */
  void add(Device child);

  /** Hands something to the binding; see {@link ProbeContext#owns}. */
  <T extends AutoCloseable> T owns(T thing);

  /** Returns where to ask for modules. */
  ModuleRequests modules();

  /**
   * Returns a firmware file whole.
   *
   * @throws IOException if there is none of that name, or it cannot be read
   */
  default byte[] firmware(String name) throws IOException {
    return firmware().load(name);
  }

  /** Returns where to find firmware. */
  FirmwareSource firmware();

  /**
   * Lets time pass on the engine's clock, which in a simulation is not the wall's.
   *
   * @throws InterruptedException if the device is being unbound
   */
  void pause(Duration time) throws InterruptedException;
}
