package dev.probus.api.driver;

import dev.probus.api.Device;
import dev.probus.api.async.Barriers;
import dev.probus.api.async.Domain;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import java.io.IOException;
import java.time.Duration;

/**
 * What work after a probe may ask for and do. What it states takes effect at once, is owned by the
 * device, and ends with its binding. May be used from any thread until the work has returned.
 */
public interface WorkContext extends Barriers {

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

  /**
   * Hands over work that is done beside this one, and takes effect in its domain's order. It
   * belongs to the device as this work does. Handed over while the device is being unbound, it is
   * not done.
   *
   * {@snippet :
   * for (Port port : ports) {
   *   work.inOrder(Domain.of("disks"), "scan " + port, w -> scan(port), (disk, w) -> w.add(disk));
   * }
   * }
   *
   * @param domain whose order counts
   * @param name what the work is, for diagnosis
   * @param work what to do at once, on a virtual thread of its own
   * @param effect what to do in order, on the same thread
   */
  <T> void inOrder(Domain domain, String name, ParallelWork<T> work, Effect<? super T> effect);

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

  /**
   * Says something that people should read and that is no failure: hardware that misbehaved and was
   * got round. An engine notes it in its log.
   *
   * @param text one line
   */
  default void note(String text) {}
}
