package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.time.Duration;

/**
 * A length of time to compare with.
 *
 * @param sign how to compare
 * @param time the time
 */
record Span(Count.Sign sign, Duration time) {

  boolean admits(Duration found) {
    return sign.admits(found.compareTo(time));
  }

  static Span parse(Statement at, String word) throws UnreadableMachineException {
    boolean signed = word.startsWith("<=") || word.startsWith(">=");
    return new Span(
        Count.Sign.of(signed ? word.substring(0, 2) : ""),
        Durations.parse(at, signed ? word.substring(2) : word));
  }
}
