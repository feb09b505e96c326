package dev.probus.bench.table;

import dev.probus.bench.engine.Asking;
import dev.probus.bench.engine.EngineRig;
import dev.probus.bench.engine.EngineTrial;
import dev.probus.bench.engine.Manner;
import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Shape;
import dev.probus.bench.world.World;
import dev.probus.core.explain.DeviceStatus;
import java.util.List;

/** Counts events and calls of probes: these are exact, and the same on every machine. */
record Calls() implements Measurement {
  private static final long SEED = 1;
  private static final List<Integer> SIZES = List.of(10_000, 100_000);

  /** Returns the name of the mean of probe calls. */
  static String mean(Asking asking, int devices) {
    return "probe calls of a device, LAYERED " + asking + " " + devices;
  }

  /** Returns the name of how many devices were called more often than once and once for a need. */
  static String needless(Asking asking, int devices) {
    return "devices called more often than once and once a need, LAYERED " + asking + " " + devices;
  }

  /** Returns the name of the events of one device. */
  static String events(Shape shape) {
    return "events of a device, " + shape;
  }

  @Override
  public Figures measure() throws InterruptedException {
    Figures figures = new Figures();
    for (Asking asking : List.of(Asking.DECLARED, Asking.DISCOVERED)) {
      for (int devices : SIZES) {
        count(Shape.LAYERED.world(devices, SEED), asking, figures);
      }
    }
    for (Shape shape : List.of(Shape.LAYERED, Shape.LATE)) {
      World world = shape.world(SIZES.getFirst(), SEED);
      try (EngineTrial trial = new EngineRig(world, Manner.LEAN.logged()).trial(new Diary(world))) {
        trial.run();
        figures.put(events(shape), (double) trial.events() / world.devices());
      }
    }
    return figures;
  }

  private static void count(World world, Asking asking, Figures figures)
      throws InterruptedException {
    Diary diary = new Diary(world);
    try (EngineTrial trial = new EngineRig(world, Manner.LEAN.asking(asking)).trial(diary)) {
      trial.run();
      diary.check(world);
      long calls = 0;
      int needless = 0;
      for (DeviceStatus device : trial.snapshot().devices()) {
        int number = Integer.parseInt(device.id().name().substring(1)); // as the rig names it
        int needs = world.firstNeed(number + 1) - world.firstNeed(number);
        calls += device.probeCalls();
        needless += device.probeCalls() > 1 + needs ? 1 : 0;
      }
      figures.put(mean(asking, world.devices()), (double) calls / world.devices());
      figures.put(needless(asking, world.devices()), needless);
    }
  }
}
