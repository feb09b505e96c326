package dev.probus.core.record.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the number means that a probe is said to have returned. Since Linux 5.14 it is 0 for a bind,
 * and the driver's error with its sign turned (R11). Older kernels say 1 for a bind and 0 for
 * whatever the driver returned else. Not every log says which kernel it is of, and the change went
 * into some older ones as well, so what is returned decides: only older kernels say 1 and nothing
 * above it. For one log.
 */
final class ProbeReturns {

  /** What has come of a probe. */
  enum Meaning {
    BOUND,
    /** The driver did not take the device, and the number does not tell why. */
    NOT_BOUND,
    ERROR
  }

  private static final Pattern VERSION =
      Pattern.compile("Linux version (\\d{1,4})\\.(\\d{1,4})\\D.*");

  /** The first kernel that certainly turns errors around. */
  private static final int MAJOR = 5;

  private static final int MINOR = 14;

  private boolean recent;
  private boolean one;
  private boolean above;

  /** Tells whether a line is the one that a kernel begins with. */
  static boolean begins(String text) {
    return VERSION.matcher(text).matches();
  }

  /** Looks at a line for the kernel's version. */
  void line(String text) {
    Matcher version = VERSION.matcher(text);
    if (version.matches()) {
      int major = Integer.parseInt(version.group(1));
      recent = major > MAJOR || (major == MAJOR && Integer.parseInt(version.group(2)) >= MINOR);
    }
  }

  /** Learns what a probe returned. */
  void returned(int result) {
    one |= result == 1;
    above |= result > 1;
  }

  /** Returns what a number means, after the whole log was looked at. */
  Meaning of(int result) {
    boolean old = one && !above && !recent;
    if (result == (old ? 1 : 0)) {
      return Meaning.BOUND;
    }
    return result == 0 ? Meaning.NOT_BOUND : Meaning.ERROR;
  }
}
