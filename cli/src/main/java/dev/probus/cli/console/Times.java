package dev.probus.cli.console;

/** Writes times for people: three digits are enough, and the unit follows from the size. */
public final class Times {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  private Times() {}

  /** Returns a time in words, for example {@code 31.2 ms}; the argument is in nanoseconds. */
  public static String of(long nanos) {
    if (nanos == 0) {
      return "0 ms";
    } else if (nanos < MICRO) {
      return nanos + " ns";
    } else if (nanos < MILLI) {
      return threeDigits(nanos, MICRO) + " µs";
    } else if (nanos < SECOND) {
      return threeDigits(nanos, MILLI) + " ms";
    }
    return threeDigits(nanos, SECOND) + " s";
  }

  private static String threeDigits(long nanos, long unit) {
    long whole = nanos / unit;
    int digits = whole < 10 ? 2 : whole < 100 ? 1 : 0;
    long scale = digits == 2 ? 100 : digits == 1 ? 10 : 1;
    if (digits == 0) {
      return String.valueOf(whole);
    }
    String rest = String.valueOf(nanos % unit / (unit / scale));
    return whole + "." + "0".repeat(digits - rest.length()) + rest;
  }
}
