package dev.probus.testkit;

import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * A failed condition on its way to its reader: what was expected, what is the case, why, which
 * events have to do with it, and how to repeat the run.
 */
final class Failure {
  private static final int EVENTS_SHOWN = 40;

  private final String headline;
  private final List<String> lines = new ArrayList<>();
  private @Nullable Object expected;
  private @Nullable Object actual;

  private Failure(String headline) {
    this.headline = headline;
  }

  static Failure of(String expected, String found) {
    return new Failure(expected + ", but " + found);
  }

  /** Puts a text on a line of its own below a headline. */
  static String line(String text) {
    return System.lineSeparator() + "  " + text;
  }

  Failure because(String reason) {
    lines.add(reason);
    return this;
  }

  /** Gives tools two values to show side by side. */
  Failure comparing(Object wanted, Object found) {
    expected = wanted;
    actual = found;
    return this;
  }

  /** Shows events, the last ones if there are too many. */
  Failure showing(List<LogEntry> events) {
    int first = Math.max(0, events.size() - EVENTS_SHOWN);
    lines.add(first == 0 ? "events:" : "events, " + first + " earlier ones left out:");
    events.stream().skip(first).forEach(e -> lines.add("  #" + e.sequence() + " " + e.event()));
    return this;
  }

  AssertionFailedError in(KitResult result) {
    return in(result.everything(), result.schedule());
  }

  /** Adds what did not even start, and how to repeat it all. */
  AssertionFailedError in(List<LogEntry> log, Schedule schedule) {
    for (LogEntry entry : log) {
      if (entry.event() instanceof EngineEvent.PartFailed failed) {
        lines.add(failed.part() + " has failed: " + failed.cause());
      }
    }
    lines.add(schedule.howToRepeat());
    StringBuilder text = new StringBuilder(headline);
    lines.forEach(l -> text.append(line(l)));
    return expected == null
        ? new AssertionFailedError(text.toString())
        : new AssertionFailedError(
            text.toString(), ValueWrapper.create(expected), ValueWrapper.create(actual));
  }
}
