package dev.probus.testkit;

import dev.probus.api.event.LogEntry;
import java.util.List;

/** The events of a world, or of its closing, in order. Immutable. */
public final class KitEvents {
  private final List<LogEntry> log;
  private final Schedule schedule;

  KitEvents(List<LogEntry> log, Schedule schedule) {
    this.log = log;
    this.schedule = schedule;
  }

  /** Returns the events. */
  public List<LogEntry> all() {
    return log;
  }

  /** Fails unless these happened one after another, whatever else happened between them. */
  public KitEvents inOrder(Happening... happenings) {
    int from = 0;
    for (Happening happening : happenings) {
      int at = indexOf(happening, from);
      if (at < 0) {
        String after = from == 0 ? "" : " after #" + log.get(from - 1).sequence();
        throw failure(
            "expected in order " + List.of(happenings), "'" + happening + "' is not there" + after);
      }
      from = at + 1;
    }
    return this;
  }

  private int indexOf(Happening happening, int from) {
    for (int i = from; i < log.size(); i++) {
      if (happening.is(log.get(i).event())) {
        return i;
      }
    }
    return -1;
  }

  /** Fails unless this happened so many times; 0 for never. */
  public KitEvents count(int times, Happening happening) {
    long found = log.stream().filter(entry -> happening.is(entry.event())).count();
    if (found != times) {
      throw failure(
          "expected '" + happening + "' " + times + " times", "it happened " + found + " times");
    }
    return this;
  }

  private AssertionError failure(String expected, String found) {
    return Failure.of(expected, found).showing(log).in(log, schedule);
  }
}
