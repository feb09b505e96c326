package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes lengths of time as a scenario has them: {@code 250us 5ms 2s 1m 1h}. */
final class Durations {
  /** What was expected where no duration stands. */
  static final String EXPECTED = "a duration such as 250us 5ms 2s 1m or 1h";

  /** Nine digits of hours fit into a duration. */
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(us|ms|s|m|h)");

  private static final long MICRO = 1_000;

  private Durations() {}

  static Duration parse(Statement at, String word) throws UnreadableMachineException {
    Matcher matcher = FORM.matcher(word);
    if (!matcher.matches()) {
      throw at.wrong("'" + word + "' is no duration", EXPECTED);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "us" -> Duration.ofNanos(number * MICRO);
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  /** Returns it in the largest unit that leaves nothing over; below a microsecond it is cut. */
  static String text(Duration time) {
    long micros = time.toNanos() / MICRO;
    if (micros % MICRO != 0) {
      return micros + "us";
    }
    long millis = micros / MICRO;
    return millis % MICRO == 0 ? millis / MICRO + "s" : millis + "ms";
  }
}
