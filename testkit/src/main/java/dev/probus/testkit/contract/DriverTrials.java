package dev.probus.testkit.contract;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.testkit.RecordingDriver;
import dev.probus.testkit.ScriptedDevice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a driver is put through. */
final class DriverTrials {
  private static final ResourceKey<String> FORCED = ResourceKey.of(String.class, "contract/forced");
  private static final Duration LONG = Duration.ofHours(1);
  private static final int FLAPS = 3;

  private DriverTrials() {}

  /** Meddles once, at one step of the first device's probe. */
  private static void once(DriverWorld<?> world, Step step, Meddling how) {
    AtomicBoolean done = new AtomicBoolean();
    world
        .driver()
        .meddle(
            world.id(),
            (nth, what, probe) -> {
              if (nth == step.nth() && done.compareAndSet(false, true)) {
                how.before(nth, what, probe);
              }
            });
    world.publishAll();
    world.appearAll();
  }

  /** The probe is deferred, and later goes through. */
  static void deferred(DriverWorld<?> world, Step step) {
    once(world, step, (nth, what, probe) -> probe.require(FORCED));
    DeviceStatus status = world.status(world.settle());
    Case.check(
        status.state() == DeviceState.WAITING && status.missing().contains(FORCED),
        "deferred at " + step + " it is " + status.state() + ", expected WAITING");
    unbound(world, status, "deferred at " + step);
    world.engine().publish(FORCED, "there");
    world.bound();
    step.checkRepeated("deferred", world.lastSteps());
    world.end();
  }

  /** Fails if a probe that did not bind left something behind. */
  private static void unbound(DriverWorld<?> world, DeviceStatus status, String when) {
    Case.check(status.published().isEmpty(), when + " it still provides " + status.published());
    Case.check(
        world.driver().removals(world.id()) == 0, when + " it was let go without being bound");
    if (world.given().devices().size() == 1) {
      world.checkState(when); // others that are bound would show in it
    }
  }

  /** The probe fails, and goes through when somebody asks for it again. */
  static void failed(DriverWorld<?> world, Step step) {
    once(
        world,
        step,
        (nth, what, probe) -> {
          throw new ForcedFailure(step.toString());
        });
    DeviceStatus status = world.status(world.settle());
    if (status.state() == DeviceState.BOUND) {
      return; // the driver can do without that step
    }
    unbound(world, status, "failed at " + step);
    world.engine().rebind(world.id());
    world.bound();
    step.checkRepeated("failed", world.lastSteps());
    world.end();
  }

  /** The device vanishes, and comes back when all is at rest. */
  static void vanished(DriverWorld<?> world, Step step) {
    once(world, step, (nth, what, probe) -> world.vanish());
    comesBack(world, step, "vanished");
  }

  /** The same while the probe takes an hour. */
  static void hung(DriverWorld<?> world, Step step) {
    once(
        world,
        step,
        (nth, what, probe) -> {
          world.vanish();
          probe.pause(LONG);
        });
    comesBack(world, step, "vanished in an hour");
  }

  private static void comesBack(DriverWorld<?> world, Step step, String what) {
    world.settle().hasNoDevice(world.id().toString());
    if (world.given().devices().size() == 1) {
      world.checkState(what + " at " + step);
    }
    world.appear();
    world.bound();
    step.checkRepeated(what, world.lastSteps());
    world.end();
  }

  /** A resource goes and comes back, and does so again when all is bound. */
  static void withdrawn(DriverWorld<?> world, ResourceKey<?> key, Step step) {
    once(world, step, (nth, what, probe) -> world.withdraw(key));
    world.settle();
    world.publish(key);
    world.bound();
    step.checkRepeated(key + " was withdrawn", world.lastSteps());
    for (int i = 0; i < FLAPS; i++) {
      world.withdraw(key);
      world.settle();
      world.publish(key);
      world.bound();
    }
    world.end();
  }

  /** Devices and resources come and go before anybody looks. */
  static void flapped(DriverWorld<?> world) {
    for (int i = 0; i < FLAPS; i++) {
      world.publishAll();
      world.appearAll();
      world.vanish();
      world.keys().forEach(world::withdraw);
    }
    world.publishAll();
    world.appear();
    world.bound();
    world.vanish();
    world.appear();
    world.bound();
    world.end();
  }

  /** Each resource is published by a strand of its own. */
  static void publishedAtOnce(DriverWorld<?> world) {
    List<ResourceKey<?>> keys = List.copyOf(world.keys());
    RecordingDriver<ScriptedDevice> publishing = RecordingDriver.of("contract", "contract:*");
    world
        .engine()
        .register(
            publishing
                .running(ProbeType.BLOCKING)
                .probing((publisher, probe) -> {
                  world.publish(keys.get(Integer.parseInt(publisher.id().name())));
                  return ProbeOutcome.bound();
                }));
    for (int i = 0; i < keys.size(); i++) {
      world
          .engine()
          .devices()
          .appeared(ScriptedDevice.of("contract", String.valueOf(i), "contract:publisher"));
    }
    world.appearAll();
    world.bound();
    world.end();
  }

  /** The signal of a missing resource has to end the probe. */
  static void signalled(DriverWorld<?> world, Step step) {
    if (step.nth() < step.clean().size()) {
      once(world, step, (nth, what, probe) -> probe.require(FORCED));
      world.settle();
      Case.none(world.driver().misdeeds(Rule.DRIVER_PASSES_SIGNALS_ON));
    }
  }
}
