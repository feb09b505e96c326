package dev.probus.bus.soundwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SdwAddressTest {
  private static final SdwAddress MAX98373 = new SdwAddress(2, 2, 3, 0x019F, 0x8373, 0);

  @Test
  void everyFieldHasItsPlace() {
    assertThat(SdwAddress.parse("0x0001234567ABCDEF"))
        .isEqualTo(new SdwAddress(0x1, 0x2, 0x3, 0x4567, 0xABCD, 0xEF));
  }

  @Test
  void shortAndLowerCaseTextIsTheSameNumber() {
    assertThat(SdwAddress.parse("0x223019f837300")).isEqualTo(MAX98373);
    assertThat(SdwAddress.parse("0x0")).isEqualTo(new SdwAddress(0, 0, 0, 0, 0, 0));
  }

  @Test
  void isWrittenWithAllDigits() {
    assertThat(MAX98373).hasToString("0x000223019F837300");
  }

  @Test
  void deviceIdLeavesTheLinkOut() {
    assertThat(MAX98373.deviceId()).isEqualTo(0x23019F837300L);
    assertThat(SdwAddress.ofDeviceId(2, 0x23019F837300L)).isEqualTo(MAX98373);
  }

  @Test
  void modaliasLeavesLinkAndUniqueIdOut() {
    assertThat(MAX98373.modalias()).hasToString("sdw:m019Fp8373v02c00");
  }

  @Test
  void anyNumberOf52BitsComesBackTheSame() {
    long seed = 0x5D40L;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      long adr = random.nextLong() >>> 12;
      SdwAddress address = SdwAddress.ofAdr(adr);
      assertThat(address.adr()).as("seed %d, round %d", seed, i).isEqualTo(adr);
      assertThat(SdwAddress.parse(address.toString())).isEqualTo(address);
      assertThat(SdwAddress.ofDeviceId(address.link(), address.deviceId())).isEqualTo(address);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0x",
        "0X25D",
        "25D",
        "0x25G",
        " 0x25D",
        "0x25D ",
        "-0x1",
        "0x0000000000000025D"
      })
  void textInAnotherFormIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdwAddress.parse(text))
        .withMessage("SoundWire address '%s': expected 0x and 1 to 16 hexadecimal digits", text);
  }

  @Test
  void bitsWithoutMeaningAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdwAddress.parse("0x001000025d070000"))
        .withMessage("SoundWire address 0x001000025d070000: expected bits 63 to 52 to be zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdwAddress.parse("0xFFFFFFFFFFFFFFFF"))
        .withMessage("SoundWire address 0xffffffffffffffff: expected bits 63 to 52 to be zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdwAddress.ofDeviceId(0, 0x1000025D070000L))
        .withMessage("SoundWire device id 0x1000025d070000: expected no more than 48 bits");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          16, 0,  0, 0,       0,       0,     link 0x10: expected 0x0 to 0xf
          -1, 0,  0, 0,       0,       0,     link 0xffffffff: expected 0x0 to 0xf
          0,  16, 0, 0,       0,       0,     version 0x10: expected 0x0 to 0xf
          0,  0,  16, 0,      0,       0,     unique id 0x10: expected 0x0 to 0xf
          0,  0,  0, 0x10000, 0,       0,     manufacturer 0x10000: expected 0x0 to 0xffff
          0,  0,  0, 0,       0x10000, 0,     part 0x10000: expected 0x0 to 0xffff
          0,  0,  0, 0,       0,       0x100, class 0x100: expected 0x0 to 0xff
          """)
  void fieldsOutOfRangeAreRefused(
      int link, int version, int unique, int manufacturer, int part, int type, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SdwAddress(link, version, unique, manufacturer, part, type))
        .withMessage(message);
  }
}
