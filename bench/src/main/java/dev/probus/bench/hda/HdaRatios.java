package dev.probus.bench.hda;

import dev.probus.bus.hda.codec.Exchange;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Prints what a verb costs on each way, and what share of a codec's time each part has, all in one
 * JVM and in turns, so that noise of the machine falls on all alike. Arguments: the number of
 * rounds, and a folder of dumps.
 */
public final class HdaRatios {
  private static final int ROUNDS = 1000;

  /** So few that a round is over before the machine gives the processor to somebody else. */
  private static final int VERBS = 2_000;

  private HdaRatios() {}

  static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
    verbs(rounds, Duration.ZERO, "no latency");
    verbs(rounds, ControllerModel.FRAME, "a frame of latency");
    shares(rounds, Dumps.of(args.length > 1 ? args[1] : ""));
  }

  /** The time that something took, in each round. */
  @SuppressWarnings("ArrayRecordComponent") // written while it is measured, read afterwards
  private record Series(String name, IntSupplier task, double[] nanos) {
    Series(Enum<?> name, int rounds, IntSupplier task) {
      this(name.name(), task, new double[rounds]);
    }

    double median() {
      double[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }

  /** Runs all in turns, as many rounds to warm up as count; returns a sum that all depends on. */
  private static int measure(List<Series> all, int rounds, int units) {
    int sum = 0;
    for (int round = -rounds; round < rounds; round++) {
      for (Series series : all) {
        long start = System.nanoTime();
        sum += series.task.getAsInt();
        series.nanos[Math.max(0, round)] = (double) (System.nanoTime() - start) / units;
      }
    }
    return sum;
  }

  private static void verbs(int rounds, Duration latency, String title) {
    DumpedCodec codec = BundledCodecs.read("sof-hda-codec0.txt").getFirst();
    int[] commands = codec.verbs().stream().mapToInt(Exchange::command).toArray();
    List<Series> all = new ArrayList<>();
    for (Route route : Route.values()) {
      Link link = route.link(codec, latency);
      all.add(new Series(route, rounds, () -> send(link, commands)));
    }
    int sum = measure(all, rounds, VERBS);
    IO.println("a verb, " + title + "; medians of " + rounds + " rounds (check " + sum + ")");
    double immediate = all.get(List.of(Route.values()).indexOf(Route.IMMEDIATE)).median();
    for (Series series : all) {
      IO.println(
          "  %-10s %8.1f ns  (%.2f of immediate)"
              .formatted(series.name, series.median(), series.median() / immediate));
    }
  }

  private static int send(Link link, int[] commands) {
    int sum = 0;
    for (int i = 0; i < VERBS; i++) {
      sum += link.send(commands[i % commands.length]);
    }
    return sum;
  }

  private static void shares(int rounds, Dumps dumps) {
    List<List<DumpedCodec>> codecs = dumps.texts().stream().map(Dumps::parse).toList();
    List<Series> all = new ArrayList<>();
    for (Part part : Part.values()) {
      all.add(new Series(part, rounds, () -> run(part, dumps, codecs)));
    }
    int sum = measure(all, rounds, dumps.codecs());
    double parts = all.stream().limit(all.size() - 1L).mapToDouble(Series::median).sum();
    IO.println(dumps.codecs() + " codecs; medians of " + rounds + " rounds (check " + sum + ")");
    for (Series series : all) {
      double median = series.median();
      IO.println(
          "  %-10s %10.0f codecs/s  %5.1f %% of the three"
              .formatted(series.name, 1e9 / median, 100 * median / parts));
    }
  }

  private static int run(Part part, Dumps dumps, List<List<DumpedCodec>> codecs) {
    int sum = 0;
    for (int i = 0; i < codecs.size(); i++) {
      sum += part.run(dumps.texts().get(i), codecs.get(i));
    }
    return sum;
  }
}
