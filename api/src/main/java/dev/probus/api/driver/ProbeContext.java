package dev.probus.api.driver;

import dev.probus.api.Device;
import dev.probus.api.async.Domain;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a probe may ask for and do. A probe is a transaction: nothing that it publishes or adds is
 * seen by anyone before it has bound, and if it does not bind everything is undone, last first.
 *
 * <p>Usable on the probe's own thread until the probe returns; afterwards each method throws {@link
 * IllegalStateException}.
 */
public interface ProbeContext {

  /**
   * Returns the value of a resource, or ends this attempt: if it is missing the device is deferred
   * until it has been published. The binding then depends on the resource: when it is withdrawn,
   * the device is unbound first.
   *
   * @throws MissingResourceSignal if the resource is missing. Do not catch it; if it is caught all
   *     the same, the probe is deferred whatever it returns
   */
  <T> T require(ResourceKey<T> key);

  /**
   * Returns the value of a resource if it is there now. What was answered is checked again when the
   * probe binds; if it is no longer true, the probe is undone and repeated. A value that was given
   * is a need like any other; an absent one that appears after binding changes nothing.
   */
  <T> Optional<T> get(ResourceKey<T> key);

  /**
   * Returns the value of a resource that the driver can do without, but prefers to wait for. If it
   * is missing, the device is deferred until it appears, until it is known that it will never come,
   * or until the time is over, whichever is first; the attempt after that gets the value or
   * nothing.
   *
   * @param key the resource
   * @param wait how long to wait at the most, counted from the first time this device asked since
   *     it was last unbound
   */
  <T> Optional<T> optional(ResourceKey<T> key, Duration wait);

  /**
   * The same, and tells when the value comes after the driver has bound without it.
   *
   * @param key the resource
   * @param wait how long to wait at the most
   * @param late called at most once for a binding, as the driver's probe would be: in its lane,
   *     never beside a probe or removal of this device. The binding then depends on the value. It
   *     is not called for a value whose provider depends on this device: neither could be unbound
   *     before the other
   */
  <T> Optional<T> optional(ResourceKey<T> key, Duration wait, Consumer<? super T> late);

  /**
   * Hands something to the binding. It is closed when the device is unbound, or when this probe
   * does not bind: last handed over, first closed, each exactly once. What a close throws is noted
   * in the log.
   *
   * @return the same thing
   */
  <T extends AutoCloseable> T owns(T thing);

  /**
   * Publishes a resource when this probe has bound, and withdraws it when the device is unbound. If
   * somebody else has published it, the probe fails.
   */
  <T> void publish(ResourceKey<T> key, T value);

  /** States, when this probe has bound, that a resource will never come. */
  void never(ResourceKey<?> key);

  /**
   * Adds a device when this probe has bound. It goes, unbound first, before this device is unbound.
   */
  void add(Device child);

  /**
   * Hands over work to be done once this probe has bound, beside everything else. It belongs to the
   * device: what it throws fails the device through the ordinary unwinding, and unbinding
   * interrupts it and waits for its end before anything else is released.
   *
   * @param name what the work is, for diagnosis
   * @param work what to do, on a virtual thread of its own
   */
  void afterBind(String name, Work work);

  /**
   * Hands over work that is done once this probe has bound, and takes effect in its domain's order:
   * that in which probes bind, which for SYNC drivers is the order of the devices.
   *
   * @param domain whose order counts
   * @param name what the work is, for diagnosis
   * @param work what to do at once, on a virtual thread of its own
   * @param effect what to do in order, on the same thread
   */
  <T> void inOrder(Domain domain, String name, ParallelWork<T> work, Effect<? super T> effect);

  /** Returns where to ask for modules; usable as long as the device is bound. */
  ModuleRequests modules();

  /** Returns where to find firmware; usable at any time. */
  FirmwareSource firmware();

  /**
   * Lets time pass on the engine's clock, which in a simulation is not the wall's: for hardware
   * that needs a moment. It holds up what the driver's {@link dev.probus.api.ProbeType} says.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void pause(Duration time) throws InterruptedException;

  /** Returns which call this is for this device and driver, from 1. */
  int attempt();
}
