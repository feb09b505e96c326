package dev.probus.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How times are written. */
final class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "999, 999 ns",
    "1000, 1.00 µs",
    "99_999, 99.9 µs",
    "999_999, 999 µs",
    "1_000_000, 1.00 ms",
    "1_020_000, 1.02 ms",
    "31_250_000, 31.2 ms",
    "130_000_000, 130 ms",
    "5_004_000_000, 5.00 s",
    "3_600_000_000_000, 3600 s",
  })
  void threeDigitsAreEnough(String nanos, String text) {
    assertThat(Times.of(Long.parseLong(nanos.replace("_", "")))).isEqualTo(text);
  }
}
