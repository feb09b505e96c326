package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.Era;
import dev.probus.bus.hda.codec.ProcForm;
import dev.probus.bus.hda.codec.ProcTrait;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of older kernels (P60), on texts of our own. */
class EraTest {

  private static final List<DumpedCodec> CODECS =
      List.of(Texts.sound(Texts.analog()), Texts.sound(Texts.hdmi()));

  /** What an era prints is of that era, and printing what was read from it gives it again. */
  @ParameterizedTest
  @EnumSource
  void isReadAgain(Era era) {
    for (DumpedCodec codec : CODECS) {
      String old = codec.procText(ProcForm.of(era));
      DumpedCodec again = Texts.sound(old);
      assertThat(again.form().canBe(era)).as("%s", again.form()).isTrue();
      assertThat(again.procText(again.form().own())).isEqualTo(old);
      assertThat(again.procText(again.form().in(era))).isEqualTo(old);
    }
  }

  /** Every trait makes a difference that is found again in the text. */
  @ParameterizedTest
  @EnumSource
  void isSeenInTheText(ProcTrait trait) {
    DumpedCodec codec = Texts.sound(EveryTrait.TEXT);
    assertThat(codec.procText()).isEqualTo(EveryTrait.TEXT);
    assertThat(codec.form().own()).isEqualTo(ProcForm.MODERN);
    ProcForm without = without(trait);
    String text = codec.procText(without);
    assertThat(text).isNotEqualTo(codec.procText());
    DumpedCodec again = new DumpReader().read(trait.name(), text).codecs().getFirst();
    assertThat(again.form().own().has(trait)).as("%s", text).isFalse();
    assertThat(again.procText(again.form().own())).isEqualTo(text);
  }

  private static ProcForm without(ProcTrait trait) {
    EnumSet<ProcTrait> traits = EnumSet.copyOf(ProcForm.MODERN.traits());
    traits.remove(trait);
    if (trait == ProcTrait.FUNCTION_ID || trait == ProcTrait.MODEM_LINE) {
      traits.remove(ProcTrait.FUNCTION_IDS); // without it the later form was never seen
    }
    if (trait == ProcTrait.MODEM_LINE) {
      traits.remove(ProcTrait.FUNCTION_ID);
    }
    return new ProcForm(traits);
  }

  @Test
  void theTextHasTheSayWithinItsEra() {
    String old = CODECS.getFirst().procText(ProcForm.of(Era.E3));
    assertThat(old).contains("Function Id: 0x1\nVendor").doesNotContain("Power states:");
    String late = CODECS.getFirst().procText(without(ProcTrait.FUNCTION_IDS));
    DumpedCodec codec = Texts.sound(late.replaceAll("(?m)^State of AFG.*\n(  Power.*\n)+", ""));
    assertThat(codec.form().canBe(Era.E3)).isTrue();
    assertThat(codec.procText(codec.form().in(Era.E3))).contains("Power states:");
    assertThat(codec.form().canBe(Era.E2)).isFalse();
    assertThat(codec.procText(codec.form().in(Era.E2))).doesNotContain("Power states:");
  }

  @Test
  void namesAreReadInSmallAndCapitalLetters() {
    assertThat(Era.of("e4")).contains(Era.E4);
    assertThat(Era.of("E7")).isEmpty();
  }
}
