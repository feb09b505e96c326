package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.driver.Driver;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.testkit.KitResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The rules of {@link DriverContract}, each as its cases. */
final class DriverRules {
  private static final int SEEDS = 10;
  private static final int SEEDS_FOR_STEPS = 3;

  private final Proof proof;
  private final Supplier<DriverCase<?>> make;

  DriverRules(Proof proof, Supplier<DriverCase<?>> make) {
    this.proof = proof;
    this.make = make;
  }

  void checkSomeExecuted() {
    proof.checkSomeExecuted();
  }

  void answersTheSame() {
    proof.of(
        Rule.DRIVER_ANSWERS_THE_SAME,
        1,
        trial -> {
          answers(make.get());
          trial.executed();
        });
  }

  private static <D extends Device> void answers(DriverCase<D> given) {
    Driver<D> driver = given.driver();
    Case.check(!driver.name().isBlank(), "the driver's name is blank");
    Case.same("the driver's name", driver.name(), driver.name());
    Case.same("its table", driver.matches(), driver.matches());
    Case.same("its type", driver.type(), driver.type());
    for (D device : given.devices()) {
      Case.same("what it needs for " + device.id(), driver.needs(device), driver.needs(device));
      Case.same(
          "what it promises for " + device.id(), driver.promises(device), driver.promises(device));
    }
  }

  void bindsItsDevices() {
    proof.of(
        Rule.DRIVER_BINDS_ITS_DEVICES,
        SEEDS,
        trial -> {
          try (DriverWorld<?> world = DriverWorld.complete(trial, make.get())) {
            KitResult result = world.bound();
            for (Device device : world.given().devices()) {
              result.device(device.id().toString()).wasProbed(1);
            }
            world.end();
          }
          trial.executed();
        });
  }

  void keepsItsPromises() {
    proof.of(
        Rule.DRIVER_KEEPS_ITS_PROMISES,
        SEEDS,
        trial -> {
          try (DriverWorld<?> world = DriverWorld.complete(trial, make.get())) {
            promises(trial, world);
          }
        });
  }

  private static <D extends Device> void promises(Case trial, DriverWorld<D> world) {
    Set<ResourceKey<?>> published = new HashSet<>();
    for (DeviceStatus device : world.bound().snapshot().devices()) {
      published.addAll(device.published());
    }
    for (D device : world.given().devices()) {
      for (ResourceKey<?> key : world.driver().promises(device)) {
        Case.check(published.contains(key), device.id() + " promised " + key + " and is silent");
        trial.executed();
      }
    }
  }

  void waitsForWhatIsAbsent() {
    proof.of(
        Rule.DRIVER_WAITS_FOR_WHAT_IS_ABSENT,
        SEEDS,
        trial -> {
          for (ResourceKey<?> key : List.copyOf(make.get().resources().keySet())) {
            try (DriverWorld<?> world = DriverWorld.start(trial, make.get())) {
              absent(world, key);
            }
            trial.executed();
          }
        });
  }

  private static void absent(DriverWorld<?> world, ResourceKey<?> key) {
    world.keys().stream().filter(other -> !other.equals(key)).forEach(world::publish);
    world.appearAll();
    KitResult result = world.settle();
    for (Device device : world.given().devices()) {
      DeviceStatus status = result.device(device.id().toString()).status();
      boolean waits = status.state() == DeviceState.WAITING && status.missing().contains(key);
      Case.check(
          waits || status.state() == DeviceState.BOUND,
          "without "
              + key
              + " "
              + device.id()
              + " is "
              + status.state()
              + status.failure().map(cause -> " with " + cause).orElse("")
              + ", expected WAITING for it, or BOUND");
    }
    world.publish(key);
    world.bound();
    world.end();
  }

  void leavesNothingWhenDeferred() {
    atEachStep(Rule.DRIVER_LEAVES_NOTHING_WHEN_DEFERRED, DriverTrials::deferred);
  }

  void leavesNothingWhenFailed() {
    atEachStep(Rule.DRIVER_LEAVES_NOTHING_WHEN_FAILED, DriverTrials::failed);
  }

  void letsGoAtEveryStep() {
    atEachStep(Rule.DRIVER_LETS_GO_AT_EVERY_STEP, DriverTrials::vanished);
  }

  void letsGoWhenItHangs() {
    atEachStep(Rule.DRIVER_LETS_GO_WHEN_IT_HANGS, DriverTrials::hung);
  }

  void followsItsResources() {
    proof.of(
        Rule.DRIVER_FOLLOWS_ITS_RESOURCES,
        SEEDS_FOR_STEPS,
        trial -> {
          List<String> clean = clean(trial);
          for (ResourceKey<?> key : List.copyOf(make.get().resources().keySet())) {
            for (int nth = 0; nth <= clean.size(); nth++) {
              try (DriverWorld<?> world = DriverWorld.start(trial, make.get())) {
                DriverTrials.withdrawn(world, key, new Step(nth, clean));
              }
              trial.executed();
            }
          }
        });
  }

  void survivesFlapping() {
    proof.of(
        Rule.DRIVER_SURVIVES_FLAPPING,
        SEEDS,
        trial -> {
          try (DriverWorld<?> world = DriverWorld.start(trial, make.get())) {
            DriverTrials.flapped(world);
          }
          trial.executed();
        });
  }

  void takesConcurrentPublication() {
    proof.of(
        Rule.DRIVER_TAKES_CONCURRENT_PUBLICATION,
        2 * SEEDS,
        trial -> {
          try (DriverWorld<?> world = DriverWorld.start(trial, make.get())) {
            if (!world.keys().isEmpty()) {
              DriverTrials.publishedAtOnce(world);
              trial.executed();
            }
          }
        });
  }

  void passesSignalsOn() {
    atEachStep(Rule.DRIVER_PASSES_SIGNALS_ON, DriverTrials::signalled);
  }

  void returnsItsContext() {
    proof.of(
        Rule.DRIVER_RETURNS_ITS_CONTEXT,
        SEEDS,
        trial -> {
          try (DriverWorld<?> world = DriverWorld.complete(trial, make.get())) {
            world.settle();
            world.end();
            Case.none(world.driver().misdeeds(Rule.DRIVER_RETURNS_ITS_CONTEXT));
          }
          trial.executed();
        });
  }

  /** Something that is done to one probe at one step. */
  @FunctionalInterface
  private interface Trial {
    void run(DriverWorld<?> world, Step step);
  }

  private void atEachStep(Rule rule, Trial trial) {
    proof.of(
        rule,
        SEEDS_FOR_STEPS,
        given -> {
          List<String> clean = clean(given);
          for (int nth = 0; nth <= clean.size(); nth++) {
            try (DriverWorld<?> world = DriverWorld.start(given, make.get())) {
              trial.run(world, new Step(nth, clean));
            }
            given.executed();
          }
        });
  }

  /** Returns what a probe does that nobody meddles with. */
  private List<String> clean(Case trial) {
    try (DriverWorld<?> world = DriverWorld.complete(trial, make.get())) {
      world.bound();
      return world.lastSteps();
    }
  }
}
