package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.ProbeEngine;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.testkit.KitResult;
import dev.probus.testkit.KitWorld;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A world with one driver under test. Its devices and resources come when it is told so.
 *
 * @param <D> what the driver's bus calls a device
 */
final class DriverWorld<D extends Device> implements AutoCloseable {
  private final DriverCase<D> given;
  private final WatchedDriver<D> driver;
  private final String before;
  private final KitWorld world;

  private DriverWorld(Case trial, DriverCase<D> given) {
    Case.check(!given.devices().isEmpty(), "the case has no device, expected at least one");
    this.given = given;
    this.driver = new WatchedDriver<>(given.driver());
    this.before = given.state();
    this.world =
        trial.start(parts -> {
          parts.driver(driver).firmware(given.firmware());
          given.modules().forEach(parts::module);
        });
  }

  static <D extends Device> DriverWorld<D> start(Case trial, DriverCase<D> given) {
    return new DriverWorld<>(trial, given);
  }

  /** Starts one in which everything is there. */
  static <D extends Device> DriverWorld<D> complete(Case trial, DriverCase<D> given) {
    DriverWorld<D> world = start(trial, given);
    world.publishAll();
    world.appearAll();
    return world;
  }

  DriverCase<D> given() {
    return given;
  }

  WatchedDriver<D> driver() {
    return driver;
  }

  ProbeEngine engine() {
    return world.engine();
  }

  /** Returns the device that is meddled with. */
  D first() {
    return given.devices().getFirst();
  }

  DeviceId id() {
    return first().id();
  }

  Set<ResourceKey<?>> keys() {
    return given.resources().keySet();
  }

  void publish(ResourceKey<?> key) {
    publish(key, given.resources().getOrDefault(key, () -> null));
  }

  private <T> void publish(ResourceKey<T> key, Supplier<?> value) {
    engine().publish(key, key.type().cast(value.get()));
  }

  void publishAll() {
    keys().forEach(this::publish);
  }

  void withdraw(ResourceKey<?> key) {
    var _ = engine().withdraw(key); // who uses it is looked at when all is at rest
  }

  void appearAll() {
    engine().devices().appeared(List.copyOf(given.devices()));
  }

  void appear() {
    engine().devices().appeared(first());
  }

  void vanish() {
    engine().devices().gone(id());
  }

  KitResult settle() {
    KitResult result = world.settle();
    Case.noPartFailed(result.events().all());
    return result;
  }

  /** Lets all come to rest, after which every device has to be bound. */
  KitResult bound() {
    KitResult result = settle();
    given
        .devices()
        .forEach(device -> result.device(device.id().toString()).isBoundTo(driver.name()));
    return result;
  }

  DeviceStatus status(KitResult result) {
    return result.device(id().toString()).status();
  }

  /** Returns what the last probe of the first device did. */
  List<String> lastSteps() {
    return driver.probes(id()).getLast().steps();
  }

  /** Fails if something that a probe changed is still changed. */
  void checkState(String when) {
    Case.check(
        given.state().equals(before),
        when + " the driver's state is " + given.state() + ", expected " + before + " as before");
  }

  /** Closes the world; everything that was bound has to have been let go once. */
  void end() {
    world.close();
    Case.noPartFailed(engine().log());
    for (D device : given.devices()) {
      long takes = driver.takes(device.id());
      long removals = driver.removals(device.id());
      Case.check(
          removals == takes,
          device.id() + " was taken " + takes + " times, and let go " + removals + " times");
    }
    checkState("when all is closed");
  }

  @Override
  public void close() {
    world.close();
  }
}
