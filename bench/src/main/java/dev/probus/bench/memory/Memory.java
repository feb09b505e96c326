package dev.probus.bench.memory;

import dev.probus.bench.engine.EngineRig;
import dev.probus.bench.engine.EngineTrial;
import dev.probus.bench.engine.Manner;
import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Shape;
import dev.probus.bench.world.World;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Measures the bytes that an engine keeps for a device: what is live with a world in it and was not
 * before. Devices, their names, and the keys of their resources are the bus's and not counted. What
 * is kept for people alone is counted apart.
 */
public final class Memory {
  private static final int DEVICES = 100_000;
  private static final long SEED = 1;

  /** Less than this much of a class in a world is by chance. */
  private static final long NOISE = 4L * DEVICES / 100;

  /** What the collector fills gaps with: no object of anybody. */
  private static final String FILLER = "[Ljdk.internal.vm.FillerElement;";

  private Memory() {}

  /** What a device can be doing. */
  public enum Moment {
    /** Waits for two things from outside, of which there are as many as devices. */
    WAITING,
    /** Is bound, in sixteen layers, needs three things in the mean and provides one. */
    BOUND
  }

  /**
   * Bytes for one device.
   *
   * @param engine what the engine works with
   * @param cold names, texts and reasons
   */
  public record Bytes(double engine, double cold) {}

  static void main() throws InterruptedException {
    for (Moment moment : Moment.values()) {
      print(moment, grown(moment));
    }
  }

  private static void print(Moment moment, Map<String, Long> grown) {
    Bytes bytes = bytes(grown);
    IO.println("%s: %.1f bytes, %.1f cold".formatted(moment, bytes.engine, bytes.cold));
    grown.entrySet().stream()
        .filter(entry -> Math.abs(entry.getValue()) > NOISE)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            e -> IO.println("  %8.1f %s".formatted((double) e.getValue() / DEVICES, e.getKey())));
  }

  /**
   * Measures.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Bytes measure(Moment moment) throws InterruptedException {
    return bytes(grown(moment));
  }

  private static Bytes bytes(Map<String, Long> grown) {
    return new Bytes(sum(grown, name -> !cold(name)), sum(grown, Memory::cold));
  }

  private static double sum(Map<String, Long> grown, Predicate<String> which) {
    long sum =
        grown.entrySet().stream()
            .filter(e -> !e.getKey().equals(FILLER) && which.test(e.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return (double) sum / DEVICES;
  }

  /** Tells whether objects of a class are there for people: names, texts and what holds them. */
  private static boolean cold(String name) {
    return name.equals("java.lang.String") || name.equals("[B");
  }

  private static Map<String, Long> grown(Moment moment) throws InterruptedException {
    Shape shape = moment == Moment.WAITING ? Shape.LATE : Shape.LAYERED;
    World world = shape.world(DEVICES, SEED);
    EngineRig rig = new EngineRig(world, Manner.LEAN);
    Diary diary = new Diary(world);
    try (EngineTrial trial = rig.trial(diary)) {
      Heap before = Heap.live();
      if (moment == Moment.WAITING) {
        trial.arrive();
        trial.rest();
      } else {
        trial.run();
        diary.check(world);
      }
      return Heap.live().since(before); // the trial is live: it is still to be closed
    }
  }
}
