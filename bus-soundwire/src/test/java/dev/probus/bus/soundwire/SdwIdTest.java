package dev.probus.bus.soundwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SdwIdTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, sdw:m025Dp0711v*c*",
    "3, 0, sdw:m025Dp0711v03c*",
    "0, 1, sdw:m025Dp0711v*c01*",
    "3, 1, sdw:m025Dp0711v03c01*"
  })
  void zeroIsAnyAndThePatternEndsInOneStar(int version, int deviceClass, String pattern) {
    assertThat(SdwId.of(0x025D, 0x0711, version, deviceClass).pattern()).isEqualTo(pattern);
  }

  @Test
  void tableKeepsTheOrder() {
    assertThat(SdwId.table(SdwId.of(0x25D, 0x715), SdwId.of(0x25D, 0x714)).patterns())
        .isEqualTo(List.of("sdw:m025Dp0715v*c*", "sdw:m025Dp0714v*c*"));
  }

  @ParameterizedTest
  @CsvSource({
    "0x000030025D071101, true",
    "0x000F3F025D071101, true",
    "0x000020025D071101, false",
    "0x000030025D071100, false",
    "0x000030025D071201, false",
    "0x000030025E071101, false"
  })
  void matchesWhatTheBusMatches(String address, boolean expected) {
    SdwId id = SdwId.of(0x025D, 0x0711, 3, 1);
    assertThat(id.matches(SdwAddress.parse(address))).isEqualTo(expected);
  }

  @Test
  void aDriverForTheFirstVersionDoesNotMatchTheNext() {
    SdwAddress newer = SdwAddress.parse("0x000020025D070000");
    assertThat(SdwId.of(0x025D, 0x0700, 1, 0).matches(newer)).isFalse();
    assertThat(SdwId.of(0x025D, 0x0700).matches(newer)).isTrue();
  }

  @Test
  void entriesThatEndATableOrMeanTwoThingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdwId.of(0, 0x711))
        .withMessage("manufacturer 0x0: expected 0x1 to 0xffff");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdwId.of(0x25D, 0))
        .withMessage("part 0x0: expected 0x1 to 0xffff");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdwId.of(0x25D, 0x711, 16, 0))
        .withMessage("version 0x10: expected 0x0 to 0xf");
  }
}
