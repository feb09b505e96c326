package dev.probus.bus.hda.option;

import dev.probus.api.bus.MachineOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Understands single words; each fault of one is an {@link IllegalArgumentException}. */
public final class Words {
  private static final int LONGEST = 9;

  private Words() {}

  /** Returns the constant whose name, in small letters and with dashes, was said. */
  public static <E extends Enum<E>> Optional<E> choice(
      MachineOptions said, String option, Class<E> type) {
    return said.value(option).map(word -> choice(option, word, type));
  }

  private static <E extends Enum<E>> E choice(String option, String word, Class<E> type) {
    List<E> all = Arrays.asList(type.getEnumConstants());
    return all.stream()
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s=%s: expected %s"
                    .formatted(
                        option,
                        word,
                        all.stream().map(Words::word).collect(Collectors.joining(" or ")))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the whole number that was said, decimal or after {@code 0x}. */
  public static OptionalInt number(MachineOptions said, String option, int least, int most) {
    Optional<String> word = said.value(option);
    return word.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(number(option, word.get(), least, most));
  }

  /** Reads a whole number, decimal or after {@code 0x}. */
  static int number(String what, String word, int least, int most) {
    boolean hex = word.startsWith("0x");
    String digits = hex ? word.substring(2) : word;
    int radix = hex ? 16 : 10;
    boolean sound = !digits.isEmpty() && digits.length() <= LONGEST;
    for (int i = 0; i < digits.length(); i++) {
      sound &= Character.digit(digits.charAt(i), radix) >= 0;
    }
    long value = sound ? Long.parseLong(digits, radix) : -1;
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s=%s: expected a number from %d to %d".formatted(what, word, least, most));
    }
    return (int) value;
  }

  /** Reads a time: a whole number and {@code us}, {@code ms}, {@code s} or {@code m}. */
  public static Duration time(String what, String word) {
    int digits = 0;
    while (digits < word.length() && Character.digit(word.charAt(digits), 10) >= 0) {
      digits++;
    }
    long nanos =
        switch (word.substring(digits)) {
          case "us" -> 1_000L;
          case "ms" -> 1_000_000L;
          case "s" -> 1_000_000_000L;
          case "m" -> 60_000_000_000L;
          default -> 0;
        };
    if (digits == 0 || digits > LONGEST || nanos == 0) {
      throw new IllegalArgumentException(
          what + "=" + word + ": expected a time such as 250us, 900ms, 2s or 1m");
    }
    return Duration.ofNanos(Long.parseLong(word.substring(0, digits)) * nanos);
  }
}
