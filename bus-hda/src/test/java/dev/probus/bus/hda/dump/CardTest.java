package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Codecs come by card and then by address. */
class CardTest {

  private static final String LIST =
      """
      !!Soundcards recognised by ALSA
      !!-----------------------------

       0 [Webcam         ]: USB-Audio - A Webcam
                            Webcam at usb-0000:00:14.0-1
       1 [PCH            ]: HDA-Intel - HDA PCH
                            HDA PCH at 0xf7d30000 irq 33
       4 [HDMI           ]: HDA-Intel - HDA HDMI
                            HDA HDMI at 0xf7d34000 irq 34

      !!HDA-Intel Codec information
      !!---------------------------
      --startcollapse--

      """;

  private static String at(int address) {
    return Texts.with(Texts.analog(), "Address: 0", "Address: " + address);
  }

  private static List<String> cards(String text) {
    Dump dump = new DumpReader().read("info", text);
    assertThat(dump.problems()).isEmpty();
    return dump.cards().stream()
        .map(card ->
            card.number() + card.id() + card.codecs().stream().map(DumpedCodec::address).toList())
        .toList();
  }

  @Test
  void anAddressThatDoesNotRiseBeginsACard() {
    assertThat(cards(at(0) + at(2))).containsExactly("0[0, 2]");
    assertThat(cards(at(0) + at(0) + at(1))).containsExactly("0[0]", "1[0, 1]");
    assertThat(cards(at(2) + at(0))).containsExactly("0[2]", "1[0]");
  }

  @Test
  void theListOfSoundCardsNamesThem() {
    assertThat(cards(LIST + at(0) + at(2) + "--endcollapse--\n")).containsExactly("1PCH[0, 2]");
    assertThat(cards(LIST + at(0) + at(2) + at(0))).containsExactly("1PCH[0, 2]", "4HDMI[0]");
    assertThat(cards(LIST + at(0) + at(0) + at(0))).containsExactly("1PCH[0]", "4HDMI[0]", "5[0]");
  }

  @Test
  void theFoldersOfCodecsKnowBetter() {
    String folders =
        """
        --endcollapse--
        !!Sysfs Files
        /sys/class/sound/hwC1D0/init_pin_configs:
        /sys/class/sound/hwC1D0/driver_pin_configs:
        /sys/class/sound/hwC4D2/init_pin_configs:
        """;
    assertThat(cards(LIST + at(0) + at(2) + folders)).containsExactly("1PCH[0]", "4HDMI[2]");
    assertThat(cards(LIST + at(0) + folders)).containsExactly("1PCH[0]"); // does not fit
    assertThat(cards(LIST + at(0) + folders.replace("hwC4D2", "hwCxD2")))
        .containsExactly("1PCH[0]");
  }

  @Test
  void listsElsewhereDoNotCount() {
    String text = LIST.replace("!!Soundcards recognised by ALSA", "!!Something else");
    assertThat(cards(text + at(0))).containsExactly("0[0]");
  }
}
