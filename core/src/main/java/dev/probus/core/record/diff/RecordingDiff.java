package dev.probus.core.record.diff;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.core.explain.Recording;
import dev.probus.core.record.form.EventWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Compares two recordings by what happened, in order. A pure function.
 *
 * <p>How long something took, and when it happened, counts only if asked for. If two policies are
 * compared, the events by which the Linux ones tell that a registration is over are left out: the
 * precise policy has no such moment.
 */
public final class RecordingDiff {
  private final Recording left;
  private final Recording right;
  private final boolean times;
  private final List<LogEntry> one;
  private final List<LogEntry> other;
  private final List<String> oneWords;
  private final List<String> otherWords;

  private RecordingDiff(Recording left, Recording right, boolean times) {
    this.left = left;
    this.right = right;
    this.times = times;
    boolean offers = left.policy().equals(right.policy());
    this.one = left.entries().stream().filter(e -> offers || !offer(e)).toList();
    this.other = right.entries().stream().filter(e -> offers || !offer(e)).toList();
    this.oneWords = one.stream().map(this::words).toList();
    this.otherWords = other.stream().map(this::words).toList();
  }

  /**
   * Compares.
   *
   * @param times whether the same event at another time is different
   */
  public static Differences of(Recording left, Recording right, boolean times) {
    return new RecordingDiff(left, right, times).differences();
  }

  private static boolean offer(LogEntry entry) {
    return entry.event() instanceof DeviceEvent.Offered
        || entry.event() instanceof DriverEvent.Offered;
  }

  private String words(LogEntry entry) {
    return times
        ? entry.nanos() + " " + EventWords.of(entry.event())
        : EventWords.of(EventWords.timeless(entry.event()));
  }

  private Differences differences() {
    int same = 0;
    while (same < one.size()
        && same < other.size()
        && oneWords.get(same).equals(otherWords.get(same))) {
      same++;
    }
    Map<String, Integer> restOfOne = counts(oneWords, same);
    Map<String, Integer> restOfOther = counts(otherWords, same);
    Optional<Divergence> first = first(same, restOfOne, restOfOther);
    return new Differences(
        same,
        first,
        first.isPresent() ? because(same) : List.of(),
        surplus(restOfOne, restOfOther),
        surplus(restOfOther, restOfOne),
        new EndingDiff(new Endings(left.entries()), new Endings(right.entries())).all());
  }

  private static Map<String, Integer> counts(List<String> words, int from) {
    Map<String, Integer> counts = new HashMap<>();
    words.stream().skip(from).forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  private static int surplus(Map<String, Integer> these, Map<String, Integer> those) {
    return these.entrySet().stream()
        .mapToInt(e -> Math.max(0, e.getValue() - those.getOrDefault(e.getKey(), 0)))
        .sum();
  }

  private Optional<Divergence> first(
      int at, Map<String, Integer> restOfOne, Map<String, Integer> restOfOther) {
    if (at == one.size() && at == other.size()) {
      return Optional.empty();
    }
    if (at == one.size()) {
      return Optional.of(new Divergence.GoesOn(Side.RIGHT, other.get(at)));
    }
    if (at == other.size()) {
      return Optional.of(new Divergence.GoesOn(Side.LEFT, one.get(at)));
    }
    LogEntry here = one.get(at);
    LogEntry there = other.get(at);
    if (times && EventWords.of(here.event()).equals(EventWords.of(there.event()))) {
      return Optional.of(new Divergence.OtherTime(here, there));
    }
    if (!restOfOther.containsKey(oneWords.get(at))) {
      return Optional.of(
          counterpart(here, other, at)
              .map(match -> pair(here, match))
              .orElseGet(() -> new Divergence.OnlyInOne(Side.LEFT, here)));
    }
    if (!restOfOne.containsKey(otherWords.get(at))) {
      return Optional.of(
          counterpart(there, one, at)
              .map(match -> pair(match, there))
              .orElseGet(() -> new Divergence.OnlyInOne(Side.RIGHT, there)));
    }
    return Optional.of(new Divergence.OtherOrder(here, there));
  }

  /** Finds the next event that answers the same question. */
  private static Optional<LogEntry> counterpart(LogEntry entry, List<LogEntry> in, int from) {
    Subject subject = Subject.of(entry.event());
    return in.stream().skip(from).filter(e -> Subject.of(e.event()).equals(subject)).findFirst();
  }

  private static Divergence pair(LogEntry left, LogEntry right) {
    return switch (Subject.of(left.event()).role()) {
      case DRIVER -> new Divergence.OtherDriver(left, right);
      case OUTCOME -> new Divergence.OtherOutcome(left, right);
      case ANSWER -> new Divergence.OtherAnswer(left, right);
      case DETAIL -> new Divergence.OtherDetail(left, right);
    };
  }

  private List<Explained> because(int same) {
    List<Explained> because = new ArrayList<>();
    starts(because, "machine", left.machine(), right.machine());
    starts(because, "policy", left.policy(), right.policy());
    starts(because, "seed", seed(left.seed()), seed(right.seed()));
    for (int i = 0; i < same; i++) {
      if (one.get(i).nanos() != other.get(i).nanos()) {
        because.add(new Explained.OtherPace(one.get(i), other.get(i)));
        break;
      }
    }
    return because;
  }

  private static void starts(List<Explained> because, String what, String one, String other) {
    if (!one.equals(other)) {
      because.add(new Explained.OtherStart(what, one, other));
    }
  }

  private static String seed(OptionalLong seed) {
    return seed.isPresent() ? String.valueOf(seed.getAsLong()) : "none";
  }
}
