package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code probus why} prints, and how it ends. */
final class WhyVerbTest {

  @Test
  void deviceIsExplainedToItsRoot() {
    Ran ran = Ran.probus("why", "sof-hda", "speaker");
    Golden.check("why-stormy.txt", ran.out());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void itIsExplainedAsJson() {
    Ran ran = Ran.probus("why", "sof-hda", "speaker", "--json");
    Golden.check("why.json", ran.out());
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void allAreExplainedRootByRoot() {
    Ran ran = Ran.probus("why", "sof-hda");
    Golden.check("why-all.txt", ran.out());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Ran.probus("why", "sof-hda", "--all")).isEqualTo(ran);
    Golden.check("why-all.json", Ran.probus("why", "sof-hda", "--json").out());
  }

  @Test
  void deviceThatIsBoundWasNotBoundEarlierForThis() {
    Ran ran = Ran.probus("why", "sof-hda", "ehdaudio0D0", "--late");
    Golden.check("why-late.txt", ran.out());
    assertThat(ran.code()).isZero();
    Golden.check(
        "why-late.json", Ran.probus("why", "sof-hda", "ehdaudio0D0", "--late", "--json").out());
  }

  @Test
  void nothingIsToBeExplainedWhereAllIsWell() {
    Ran ran = Ran.probus("why", "calm");
    assertThat(ran.out()).isEqualTo("every device is bound" + System.lineSeparator());
    assertThat(ran.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speeker | speeker: no such device, expected one such as platform/speaker,",
        "platform/ | devices have that in their names, expected one of platform/",
      })
  void deviceThatIsNotMeantIsToldInOneLine(String word, String told) {
    Ran ran = Ran.probus("why", "sof-hda", word);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1).first().asString().contains(told);
  }

  @Test
  void lateWithoutADeviceIsToldInOneLine() {
    Ran ran = Ran.probus("why", "sof-hda", "--late");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "probus: --late: no device, expected one after the machine" + System.lineSeparator());
  }
}
