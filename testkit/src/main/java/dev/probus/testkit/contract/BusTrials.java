package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.testkit.KitResult;
import dev.probus.testkit.KitWorld;
import dev.probus.testkit.RecordingDriver;
import dev.probus.testkit.ScriptedBus;
import dev.probus.testkit.ScriptedDevice;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What a bus is put through, with the devices known that it tells of if it is left alone. */
final class BusTrials {
  private static final String PUBLISHERS = "contract-publishers";

  private BusTrials() {}

  /** Each device is given, as the object that the bus told of, to a driver that matches it. */
  static void driven(Case trial, Bus<?> made, List<? extends Device> known) {
    WatchedBus<?> bus = WatchedBus.of(made);
    RecordingDriver<Device> driver = BusDrivers.taking(known);
    try (KitWorld world = trial.start(parts -> parts.bus(bus).driver(driver))) {
      BusRules.atRest(world, bus);
      bound(world.settle(), bus.told());
      Set<Device> told = Collections.newSetFromMap(new IdentityHashMap<>());
      told.addAll(bus.told());
      for (Device given : driver.probed()) {
        Case.check(
            told.contains(given),
            "a driver was given a device " + given.id() + " that the bus did not tell of");
      }
      end(world);
    }
    trial.executed();
  }

  /** Fails unless all of these are bound that are there. */
  private static void bound(KitResult result, List<? extends Device> devices) {
    for (Device device : devices) {
      if (result.snapshot().device(device.id()).isPresent()) {
        result.device(device.id().toString()).isBoundTo(BusDrivers.NAME);
      }
    }
  }

  private static void end(KitWorld world) {
    world.close();
    Case.noPartFailed(world.engine().log());
  }

  /** A fault befalls every other device; the others are bound all the same. */
  static void befalls(Case trial, Bus<?> made, Fault fault, List<? extends Device> known) {
    Set<DeviceId> befallen = new HashSet<>();
    for (int i = 0; i < known.size(); i++) {
      if (Mishap.befalls(i)) {
        befallen.add(known.get(i).id());
      }
    }
    WatchedBus<?> bus = WatchedBus.of(made, new Mishap(fault));
    RecordingDriver<Device> driver =
        BusDrivers.facing(fault, known, device -> befallen.contains(device.id()));
    try (KitWorld world = trial.start(parts -> parts.bus(bus).driver(driver))) {
      BusRules.atRest(world, bus);
      bound(
          world.settle(),
          bus.told().stream().filter(device -> !befallen.contains(device.id())).toList());
      end(world);
    }
    Case.none(bus.misdeeds());
    trial.executed();
  }

  /** A device goes as soon as it is told of, and comes back when all is at rest. */
  static void vanishes(Case trial, Bus<?> made, int which, List<? extends Device> known) {
    WatchedBus<?> bus = WatchedBus.of(made, new Vanishing(which));
    RecordingDriver<Device> driver = BusDrivers.taking(known);
    try (KitWorld world = trial.start(parts -> parts.bus(bus).driver(driver))) {
      BusRules.atRest(world, bus);
      Device device = bus.told().get(which);
      if (bus.ids().stream().filter(device.id()::equals).count() > 1) {
        return; // it comes back by itself
      }
      world.settle().hasNoDevice(device.id().toString());
      world.engine().devices().appeared(device);
      bound(world.settle(), bus.told());
      end(world);
    }
    Case.none(bus.misdeeds());
    trial.executed();
  }

  private record Vanishing(int which) implements WatchedBus.Meddler {
    @Override
    public <D extends Device> void appeared(D device, int nth, BusContext<? super D> engine) {
      engine.appeared(device);
      if (nth == which) {
        engine.gone(device.id());
      }
    }
  }

  /** What drivers of the bus's devices need appears from many strands at once. */
  static void publishedAtOnce(Case trial, Bus<?> made, List<? extends Device> known) {
    WatchedBus<?> bus = WatchedBus.of(made);
    ScriptedDevice[] publishers = new ScriptedDevice[known.size()];
    for (int i = 0; i < publishers.length; i++) {
      publishers[i] = ScriptedDevice.of(PUBLISHERS, String.valueOf(i), "contract:publisher");
    }
    RecordingDriver<ScriptedDevice> publishing = RecordingDriver.of("publishing", "contract:*");
    try (KitWorld world =
        trial.start(parts ->
            parts
                .bus(ScriptedBus.of(PUBLISHERS, publishers))
                .bus(bus)
                .driver(BusDrivers.requiring(known))
                .driver(
                    publishing
                        .running(ProbeType.BLOCKING)
                        .probing((publisher, probe) -> {
                          int nth = Integer.parseInt(publisher.id().name());
                          probe.publish(BusDrivers.key(known.get(nth)), "there");
                          return ProbeOutcome.bound();
                        })))) {
      BusRules.atRest(world, bus);
      bound(world.settle(), bus.told());
      end(world);
    }
    trial.executed();
  }

  /** Hardware that has a fault of its own. */
  static void faultyHardware(Case trial, Bus<?> made, Fault fault) {
    WatchedBus<?> bus = WatchedBus.of(made);
    try (KitWorld world = trial.start(parts -> parts.bus(bus))) {
      world.settle();
      bus.told().forEach(device -> DeviceFacts.check(device, bus.name()));
      end(world);
    }
    bus.misdeeds().stream()
        .findFirst()
        .ifPresent(misdeed -> {
          throw Case.fault("with hardware that is " + fault + " " + misdeed);
        });
    trial.executed();
  }
}
