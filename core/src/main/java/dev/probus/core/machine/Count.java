package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number to compare with.
 *
 * @param sign how to compare
 * @param number the number, from 0
 */
record Count(Sign sign, int number) {
  private static final Pattern FORM = Pattern.compile("(<=|>=|)([0-9]{1,9})");

  boolean admits(long found) {
    return sign.admits(Long.compare(found, number));
  }

  static Count parse(Statement at, String word) throws UnreadableMachineException {
    Matcher matcher = FORM.matcher(word);
    if (!matcher.matches()) {
      throw at.wrong("'" + word + "' is no number", "a number such as 2 <=2 or >=2");
    }
    return new Count(Sign.of(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** How something found is compared with what is expected. */
  enum Sign {
    EXACTLY,
    AT_MOST,
    AT_LEAST;

    boolean admits(int comparison) {
      return switch (this) {
        case EXACTLY -> comparison == 0;
        case AT_MOST -> comparison <= 0;
        case AT_LEAST -> comparison >= 0;
      };
    }

    static Sign of(String written) {
      return switch (written) {
        case "<=" -> AT_MOST;
        case ">=" -> AT_LEAST;
        default -> EXACTLY;
      };
    }
  }
}
