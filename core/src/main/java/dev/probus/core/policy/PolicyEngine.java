package dev.probus.core.policy;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.BusContext;
import dev.probus.api.bus.DeviceSink;
import dev.probus.api.driver.Driver;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * An engine without the parts that are started and closed with it. What a method promises beyond
 * this is said at its namesake in {@code ProbeEngine}. May be used from any thread.
 */
public interface PolicyEngine {

  /** Lets probes begin. Called once. */
  void start();

  /** All parts have been started: what comes now comes after boot. Called once. */
  void booted();

  /**
   * Waits until nothing can move, and may run probes meanwhile.
   *
   * @param atMost for how long at the most; empty for no limit
   * @return whether nothing can move
   * @throws InterruptedException if the calling thread is interrupted
   */
  boolean awaitRest(Optional<Duration> atMost) throws InterruptedException;

  /**
   * Waits until neither a device nor one below it can move without an event from elsewhere.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  void awaitRest(DeviceId root) throws InterruptedException;

  /**
   * The same, for the devices of a bus.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  void awaitRest(BusName bus) throws InterruptedException;

  /**
   * Waits until nothing can move, and looks at what it came to.
   *
   * @return settled, unless the time was too short
   * @throws InterruptedException if the calling thread is interrupted
   */
  Snapshot settle(Optional<Duration> atMost) throws InterruptedException;

  /** Returns all devices as they are now. */
  Snapshot snapshot();

  /** Returns where to tell of devices. */
  DeviceSink<Device> devices();

  /** Returns what a bus may ask of the engine. */
  BusContext<Device> bus(String name);

  /** Registers a driver. */
  void register(Driver<?> driver);

  /** Unregisters a driver; completes when none of its code runs any more. */
  CompletionStage<Void> unregister(String driver);

  /** Unbinds a device; completes when it is unbound or gone. */
  CompletionStage<Void> unbind(DeviceId device);

  /** Matches a device anew that is not bound. */
  void rebind(DeviceId device);

  /**
   * Returns a publisher that states facts in somebody's name.
   *
   * @param label who that is
   * @param promises what they mean to publish; it decides nothing
   */
  Publisher publisher(String label, Set<ResourceKey<?>> promises);

  /** Returns the requests of somebody. */
  ModuleRequests modules(String by);

  /** Unloads a module unless somebody uses it. */
  CompletionStage<ModuleRemoval> unload(String module);

  /** Returns the events so far, in order; empty if no log is kept. */
  List<LogEntry> log();

  /** Returns the events from a number on; see {@link dev.probus.core.log.EventLog#entries}. */
  List<LogEntry> log(long from);

  /** Notes that a part of the engine did not start or stop as it should. */
  void partFailed(String part, Throwable cause);

  /** Notes the table entries that come near to devices without a driver. */
  void nearlyMatched(List<DeviceEvent.NearlyMatched> devices);

  /**
   * Checks that the calling thread may wait for drivers.
   *
   * @throws IllegalStateException if it runs one
   */
  void checkOutside();

  /** Removes all devices, last bound first, and waits for it, but not for ever. */
  void removeAll();

  /** Stops the modules that have been loaded, last loaded first. */
  void stopModules();

  /** Lets the engine's own threads end. */
  void stop();
}
