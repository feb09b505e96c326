package dev.probus.core.record.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a kernel's log: when, if that is told, and what.
 *
 * @param nanos nanoseconds since the kernel began, or since midnight; -1 if the line does not tell
 * @param journal whether the time is the journal's, of a day, in seconds
 * @param text what was said
 */
record KernelLine(long nanos, boolean journal, String text) {
  private static final String LEVEL = "(?:<\\d{1,3}>)?";

  /** {@code [ 1.234567] text}, perhaps with a level before it, and with who said it after it. */
  private static final Pattern STAMPED =
      Pattern.compile(
          LEVEL
              + "\\[ *(\\d{1,9})\\.(\\d{3,9})\\](?:\\[ *[TC]\\d+\\])?"
              + " ?(?:\\S+ kernel: )?(.*)");

  /** {@code Nov 23 07:01:02 host kernel: text}. */
  private static final Pattern JOURNAL =
      Pattern.compile(
          "\\p{Alpha}{3} +\\d{1,2} (\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9}))? \\S+ kernel: (.*)");

  private static final Pattern BARE = Pattern.compile(LEVEL + "(.*)");
  private static final long SECOND = 1_000_000_000L;
  private static final int DIGITS = 9;

  static KernelLine of(String line) {
    Matcher stamped = STAMPED.matcher(line);
    if (stamped.matches()) {
      long nanos = Long.parseLong(stamped.group(1)) * SECOND + fraction(stamped.group(2));
      return new KernelLine(nanos, false, stamped.group(3));
    }
    Matcher journal = JOURNAL.matcher(line);
    if (journal.matches()) {
      long seconds =
          Long.parseLong(journal.group(1)) * 3600
              + Long.parseLong(journal.group(2)) * 60
              + Long.parseLong(journal.group(3));
      String part = journal.group(4);
      long nanos = seconds * SECOND + (part == null ? 0 : fraction(part));
      KernelLine within = of(journal.group(5));
      return within.nanos() >= 0 ? within : new KernelLine(nanos, true, journal.group(5));
    }
    Matcher bare = BARE.matcher(line);
    return new KernelLine(-1, false, bare.matches() ? bare.group(1) : line);
  }

  private static long fraction(String digits) {
    return Long.parseLong(digits + "0".repeat(DIGITS - digits.length()));
  }

  /** Tells whether the line has the form of a kernel's log. */
  boolean stamped() {
    return nanos >= 0;
  }
}
