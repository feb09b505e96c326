package dev.probus.core;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.DeviceSink;
import dev.probus.api.driver.Driver;
import dev.probus.api.event.LogEntry;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import dev.probus.core.explain.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Matches devices with drivers, and probes each device when the resources that it needs are there.
 *
 * <p>Every method may be called from any thread, also from drivers, unless it says otherwise. As a
 * {@link Publisher} the engine states facts in the name of the program that embeds it.
 *
 * {@snippet :
 * try (ProbeEngine engine = ProbeEngine.builder().installed().driver(new Speaker()).build()) {
 *   engine.start();
 *   Settled settled = engine.settle();
 *   settled.waiting().forEach(w -> System.err.println(w.explain()));
 * }
 * }
 */
public interface ProbeEngine extends Publisher, AutoCloseable {

  /** Returns a builder of engines. */
  static ProbeEngineBuilder builder() {
    return new ProbeEngineBuilder();
  }

  /**
   * Registers the builder's drivers, starts its providers and then its buses, each in order. Facts
   * stated before are kept until now. Called once.
   *
   * @throws IllegalStateException if it was called before, or the engine is closed
   */
  void start();

  /**
   * Runs probes on the calling thread, beside the engine's own, until nothing can move any more:
   * nothing runs, nothing is ready, no module is being loaded, no wait has a deadline to come. A
   * future that was given for a statement may be completed a moment later, by the thread that
   * applied it.
   *
   * @return all devices then, those that wait with a proof of why they wait
   * @throws InterruptedException if the calling thread is interrupted while it waits
   * @throws IllegalStateException if called from a driver
   */
  Settled settle() throws InterruptedException;

  /**
   * The same, for a limited time.
   *
   * @param atMost how long to wait at the most for calls into drivers that do not return; a probe
   *     that this thread has begun is finished all the same
   */
  Settled settle(Duration atMost) throws InterruptedException;

  /**
   * Runs probes on the calling thread as {@link #settle()} does, and asks for no result: the time
   * of a proof for each waiting device is saved.
   *
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  void awaitRest() throws InterruptedException;

  /**
   * Runs probes on the calling thread as {@link #settle()} does, until neither a device nor one
   * below it can move without an event from elsewhere: nothing of theirs is being probed, loaded,
   * unbound or worked at, and no wait of theirs has a deadline. Below a device are those that its
   * driver added and those that name it as their parent, and so on. A device that nobody knows has
   * come to rest.
   *
   * @throws InterruptedException if the calling thread is interrupted while it waits
   * @throws IllegalStateException if called from a driver; its work may wait through its context
   */
  void awaitRest(DeviceId root) throws InterruptedException;

  /**
   * The same, for all devices of a bus; a call that the bus asked for and that is still to come
   * counts as well.
   *
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  void awaitRest(BusName bus) throws InterruptedException;

  /** Returns where to tell of devices that belong to no bus of the builder. */
  DeviceSink<Device> devices();

  /**
   * Registers a driver; devices that it matches are probed. A driver whose name is in use is
   * refused, which is an event in the log (R3).
   *
   * @throws IllegalArgumentException if its name is blank or a pattern of its table is malformed
   */
  void register(Driver<?> driver);

  /**
   * Unregisters a driver. Its devices are unbound, last bound first (R102), and matched anew.
   *
   * @param driver the driver's name; an unknown one does nothing
   * @return completes when none of its code runs any more
   */
  CompletionStage<Void> unregister(String driver);

  /**
   * Unbinds a device and leaves it so.
   *
   * @return completes when the device is unbound or gone
   */
  CompletionStage<Void> unbind(DeviceId device);

  /** Matches a device anew that is not bound, whatever was tried before. */
  void rebind(DeviceId device);

  /** Returns where to request modules in the name of the program. */
  ModuleRequests modules();

  /**
   * Unloads a module that nobody uses: its drivers are unregistered, what it published is
   * withdrawn, it is stopped, and its code is let go; a later request loads it anew. Classes that
   * were brought for it go when nothing refers to them any more; the type of a resource key is
   * referred to as long as the engine is.
   *
   * @param module the module's name; {@code -} and {@code _} are the same in it
   * @return what came of it, when it has; a module that is used stays as it is
   */
  CompletionStage<ModuleRemoval> unload(String module);

  /** Returns all devices as they are now. */
  Snapshot snapshot();

  /** Returns the events so far, in order; empty if the engine keeps no log. */
  List<LogEntry> log();

  /**
   * Returns the events from one on, in order, for who has seen those before.
   *
   * @param from the sequence number of the first event to return, from 0
   */
  List<LogEntry> log(long from);

  /**
   * Removes all devices, last bound first, and waits for it; then stops modules and closes buses
   * and providers, last first. A call into a driver that does not return is waited for no longer
   * than the builder allows.
   *
   * @throws IllegalStateException if called from a driver; nothing is closed then
   */
  @Override
  void close();
}
