package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.testkit.KitWorld;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rules of {@link BusContract}, each as its cases. */
final class BusRules {
  private static final int SEEDS = 10;

  private final Proof proof;
  private final Supplier<Bus<?>> make;
  private final Function<Fault, Optional<Bus<?>>> faulty;

  BusRules(Proof proof, Supplier<Bus<?>> make, Function<Fault, Optional<Bus<?>>> faulty) {
    this.proof = proof;
    this.make = make;
    this.faulty = faulty;
  }

  void checkSomeExecuted() {
    proof.checkSomeExecuted();
  }

  void tellsSoundDevices() {
    proof.of(
        Rule.BUS_TELLS_SOUND_DEVICES,
        1,
        trial -> {
          WatchedBus<?> bus = WatchedBus.of(make.get());
          DeviceFacts facts;
          try (KitWorld world = trial.start(parts -> parts.bus(bus))) {
            facts = DeviceFacts.of(atRest(world, bus));
            Case.same("the bus's name", bus.name(), bus.name());
            bus.told().forEach(device -> DeviceFacts.check(device, bus.name()));
          }
          facts.checkUnchanged(bus.told());
          trial.executed();
        });
  }

  void tellsEachDeviceOnce() {
    proof.of(
        Rule.BUS_TELLS_EACH_DEVICE_ONCE,
        SEEDS,
        trial -> {
          WatchedBus<?> bus = WatchedBus.of(make.get());
          try (KitWorld world = trial.start(parts -> parts.bus(bus))) {
            atRest(world, bus);
            Case.none(bus.misdeeds());
          }
          Case.none(bus.misdeeds());
          trial.executed();
        });
  }

  void keepsNothingBetweenEngines() {
    proof.of(
        Rule.BUS_KEEPS_NOTHING_BETWEEN_ENGINES,
        1,
        trial -> {
          WatchedBus<?> first = WatchedBus.of(make.get());
          WatchedBus<?> beside = WatchedBus.of(make.get());
          try (KitWorld world = trial.start(parts -> parts.bus(first));
              KitWorld other = trial.start(parts -> parts.bus(beside))) {
            atRest(world, first);
            atRest(other, beside);
          }
          WatchedBus<?> after = WatchedBus.of(make.get());
          try (KitWorld world = trial.start(parts -> parts.bus(after))) {
            atRest(world, after);
          }
          Case.same("what a second bus tells of, beside the first,", first.ids(), beside.ids());
          Case.same("what a bus tells of, after another,", first.ids(), after.ids());
          trial.executed();
        });
  }

  void comesToRest() {
    proof.of(
        Rule.BUS_COMES_TO_REST,
        SEEDS,
        trial -> {
          WatchedBus<?> bus = WatchedBus.of(make.get());
          try (KitWorld world = trial.start(parts -> parts.bus(bus))) {
            atRest(world, bus);
          }
          Case.none(bus.misdeeds());
          trial.executed();
        });
  }

  void isQuietAfterClose() {
    proof.of(
        Rule.BUS_IS_QUIET_AFTER_CLOSE,
        SEEDS,
        trial -> {
          WatchedBus<?> early = WatchedBus.of(make.get());
          KitWorld unsettled = trial.start(parts -> parts.bus(early));
          unsettled.close();
          quiet(unsettled, early);
          WatchedBus<?> late = WatchedBus.of(make.get());
          KitWorld settled = trial.start(parts -> parts.bus(late));
          atRest(settled, late);
          settled.close();
          quiet(settled, late);
          Case.none(early.misdeeds());
          trial.executed();
        });
  }

  private static void quiet(KitWorld world, WatchedBus<?> bus) {
    world.settle();
    Case.noPartFailed(world.engine().log());
    Case.none(bus.misdeeds());
  }

  void closesAfterAFailedStart() {
    proof.of(
        Rule.BUS_CLOSES_AFTER_A_FAILED_START,
        1,
        trial -> {
          make.get().close();
          for (int told = 0; told < scan(trial).size(); told++) {
            Refusal refusal = new Refusal(told);
            WatchedBus<?> bus = WatchedBus.of(make.get(), refusal);
            KitWorld world = trial.start(parts -> parts.bus(bus));
            world.settle();
            int before = world.engine().log().size();
            world.close();
            Case.noPartFailed(world.engine().log().subList(before, world.engine().log().size()));
          }
          trial.executed();
        });
  }

  /** Refuses every device from some on, as an engine that is closed meanwhile. */
  private record Refusal(int from) implements WatchedBus.Meddler {
    @Override
    public <D extends Device> void appeared(D device, int nth, BusContext<? super D> engine) {
      if (nth >= from) {
        throw new IllegalStateException("the engine takes no more devices");
      }
      engine.appeared(device);
    }
  }

  /** Returns what a bus tells of when nothing befalls it. */
  private List<? extends Device> scan(Case trial) {
    WatchedBus<?> bus = WatchedBus.of(make.get());
    try (KitWorld world = trial.start(parts -> parts.bus(bus))) {
      return atRest(world, bus);
    }
  }

  void devicesCanBeDriven() {
    proof.of(
        Rule.BUS_DEVICES_CAN_BE_DRIVEN,
        SEEDS,
        trial -> BusTrials.driven(trial, make.get(), scan(trial)));
  }

  void withstandsFaults() {
    proof.of(
        Rule.BUS_WITHSTANDS_FAULTS,
        SEEDS,
        trial -> {
          for (Fault fault : Fault.values()) {
            BusTrials.befalls(trial, make.get(), fault, scan(trial));
          }
        });
  }

  void withstandsRemoval() {
    proof.of(
        Rule.BUS_WITHSTANDS_REMOVAL,
        SEEDS,
        trial -> {
          List<? extends Device> known = scan(trial);
          for (int nth = 0; nth < known.size(); nth++) {
            BusTrials.vanishes(trial, make.get(), nth, known);
          }
        });
  }

  void takesConcurrentPublication() {
    proof.of(
        Rule.BUS_TAKES_CONCURRENT_PUBLICATION,
        SEEDS,
        trial -> BusTrials.publishedAtOnce(trial, make.get(), scan(trial)));
  }

  void reportsFaultyHardware() {
    proof.of(
        Rule.BUS_REPORTS_FAULTY_HARDWARE,
        SEEDS,
        trial -> {
          for (Fault fault : Fault.values()) {
            Optional<Bus<?>> made = faulty.apply(fault);
            if (made.isPresent()) {
              BusTrials.faultyHardware(trial, made.get(), fault);
            }
          }
        });
  }

  /** Lets a bus tell all that it has to tell. */
  static List<? extends Device> atRest(KitWorld world, WatchedBus<?> bus) {
    world.settle();
    Case.noPartFailed(world.engine().log());
    Case.check(!bus.told().isEmpty(), "the bus told of no device, expected at least one");
    return bus.told();
  }
}
