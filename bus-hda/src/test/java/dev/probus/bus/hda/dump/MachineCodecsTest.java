package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Pin;
import dev.probus.bus.hda.codec.Widget;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The codecs of the bundled machine are whole, and print as they are written. */
class MachineCodecsTest {

  private static Codec enumerate(DumpedCodec codec) {
    assertThat(codec.enumerate()).isInstanceOf(Enumeration.Found.class);
    return ((Enumeration.Found) codec.enumerate()).codec();
  }

  private static List<String> connected(Codec codec) {
    return codec.widgets().stream()
        .map(Widget::pin)
        .filter(Objects::nonNull)
        .map(Pin::config)
        .filter(config -> config.connected())
        .map(config -> config.port() + " " + config.device())
        .toList();
  }

  @Test
  void theAnalogCodecHasSpeakerHeadphoneAndTwoMicrophones() {
    DumpedCodec dumped = Texts.sound(Texts.analog());
    assertThat(dumped.procText()).isEqualTo(Texts.analog());
    assertThat(dumped.address()).isZero();
    Codec codec = enumerate(dumped);
    assertThat(codec.identity().modalias()).isEqualTo("hdaudio:v10EC0274r00100004a01");
    assertThat(codec.widgets()).hasSize(20);
    assertThat(codec.likelyHdmi()).isFalse();
    assertThat(connected(codec))
        .containsExactly("Fixed Speaker", "Jack HP Out", "Fixed Mic", "Jack Mic");
  }

  @Test
  void theHdmiCodecHasThreeConvertersAndThreePins() {
    DumpedCodec dumped = Texts.sound(Texts.hdmi());
    assertThat(dumped.procText()).isEqualTo(Texts.hdmi());
    assertThat(dumped.address()).isEqualTo(2);
    Codec codec = enumerate(dumped);
    assertThat(codec.identity().modalias()).isEqualTo("hdaudio:v8086280Br00100000a01");
    assertThat(codec.likelyHdmi()).isTrue();
    assertThat(connected(codec))
        .containsExactly("Jack Digital Out", "Jack Digital Out", "Jack Digital Out");
    assertThat(codec.widgets()).extracting(Widget::node).containsExactly(2, 3, 4, 5, 6, 7);
  }
}
