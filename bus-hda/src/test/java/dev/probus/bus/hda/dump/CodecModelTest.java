package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.CodecAccess;
import dev.probus.bus.hda.codec.CodecEnumeration;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.Verb;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H15, H16, H22 and H23: what writes leave behind. */
class CodecModelTest {

  private static final int PIN = 0x0c;
  private final DumpedCodec analog = Texts.sound(Texts.analog());
  private final CodecAccess codec = new CodecAccess(analog.model(), 0);

  @ParameterizedTest
  @CsvSource({
    "SET_STREAM_FORMAT, GET_STREAM_FORMAT, 0x4011",
    "SET_CONNECTION_SELECT, GET_CONNECTION_SELECT, 0x01",
    "SET_PROCESSING_STATE, GET_PROCESSING_STATE, 0x02",
    "SET_SDI_SELECT, GET_SDI_SELECT, 0x03",
    "SET_CONVERTER_STREAM, GET_CONVERTER_STREAM, 0x52",
    "SET_PIN_CONTROL, GET_PIN_CONTROL, 0xc5",
    "SET_UNSOLICITED, GET_UNSOLICITED, 0x83",
    "SET_BEEP, GET_BEEP, 0x10",
    "SET_EAPD, GET_EAPD, 0x06",
    "SET_VOLUME_KNOB, GET_VOLUME_KNOB, 0x9f",
    "SET_GPIO_DATA, GET_GPIO_DATA, 0x01",
    "SET_GPIO_MASK, GET_GPIO_MASK, 0x02",
    "SET_GPIO_DIRECTION, GET_GPIO_DIRECTION, 0x03",
    "SET_GPIO_WAKE, GET_GPIO_WAKE, 0x04",
    "SET_GPIO_UNSOLICITED, GET_GPIO_UNSOLICITED, 0x05",
    "SET_GPIO_STICKY, GET_GPIO_STICKY, 0x06",
    "SET_STRIPE, GET_STRIPE, 0x07",
    "SET_CHANNEL_COUNT, GET_CHANNEL_COUNT, 0x08",
    "SET_COEFFICIENT_INDEX, GET_COEFFICIENT_INDEX, 0x1234",
  })
  void aWriteIsReadBack(Verb set, Verb get, String payload) {
    int before = codec.get(PIN, get);
    assertThat(codec.get(PIN, set, Integer.decode(payload))).isZero();
    assertThat(codec.get(PIN, get)).isEqualTo(Integer.decode(payload));
    codec.set(PIN, Verb.RESET, 0);
    assertThat(codec.get(PIN, get)).isEqualTo(before);
  }

  @Test
  void whatIsNotThereReadsZeroAndNobodyElseAnswers() {
    assertThat(codec.parameter(PIN, Parameter.VOLUME_KNOB_CAPS)).isZero();
    assertThat(codec.parameter(0x70, Parameter.WIDGET_CAPS)).isZero();
    assertThat(codec.get(PIN, Verb.GET_PIN_SENSE)).isZero();
    assertThat(analog.model().send(0x00823400)).isZero(); // a verb without a name
    assertThat(analog.model().send(0x100f0000)).isEqualTo(Link.NO_ANSWER);
    codec.set(0x70, Verb.SET_PIN_CONTROL, 0x40);
    assertThat(codec.get(0x70, Verb.GET_PIN_CONTROL)).isZero();
    codec.set(PIN, Verb.SET_PIN_SENSE, 1);
    assertThat(codec.get(PIN, Verb.GET_PIN_SENSE)).isZero();
  }

  @Test
  void amplifiersAreWrittenByWaySideAndIndex() {
    codec.set(PIN, Verb.SET_AMP_GAIN_MUTE, 0xe385); // out and in, left, index 3
    assertThat(codec.get(PIN, Verb.GET_AMP_GAIN_MUTE, 0xa003)).isEqualTo(0x85);
    assertThat(codec.get(PIN, Verb.GET_AMP_GAIN_MUTE, 0x2003)).isEqualTo(0x85);
    assertThat(codec.get(PIN, Verb.GET_AMP_GAIN_MUTE, 0x8003)).isZero();
    codec.set(PIN, Verb.SET_AMP_GAIN_MUTE, 0xb011); // out, both sides
    assertThat(codec.get(PIN, Verb.GET_AMP_GAIN_MUTE, 0xa000)).isEqualTo(0x11);
    assertThat(codec.get(PIN, Verb.GET_AMP_GAIN_MUTE, 0x8000)).isEqualTo(0x11);
    codec.set(PIN, Verb.SET_AMP_GAIN_MUTE, 0x7022); // in only
    assertThat(codec.get(PIN, Verb.GET_AMP_GAIN_MUTE, 0x8000)).isEqualTo(0x11);
  }

  @Test
  void wordsAreWrittenByteByByte() {
    codec.set(PIN, Verb.SET_CONFIG_DEFAULT_0, 0x11);
    codec.set(PIN, Verb.SET_CONFIG_DEFAULT_1, 0x22);
    codec.set(PIN, Verb.SET_CONFIG_DEFAULT_2, 0x33);
    codec.set(PIN, Verb.SET_CONFIG_DEFAULT_3, 0xf4);
    assertThat(codec.get(PIN, Verb.GET_CONFIG_DEFAULT)).isEqualTo(0xf4332211);
    codec.set(2, Verb.SET_DIGITAL_CONVERTER_1, 0x81);
    codec.set(2, Verb.SET_DIGITAL_CONVERTER_2, 0x02);
    codec.set(2, Verb.SET_DIGITAL_CONVERTER_3, 0x80);
    assertThat(codec.get(2, Verb.GET_DIGITAL_CONVERTER)).isEqualTo(0x800281);
  }

  @Test
  void powerIsTakenAtOnceWhereStatesAreNamed() {
    codec.set(1, Verb.SET_POWER_STATE, 3);
    assertThat(codec.get(1, Verb.GET_POWER_STATE)).isEqualTo(0x33);
    codec.set(6, Verb.SET_POWER_STATE, 3); // a selector without power control
    assertThat(codec.get(6, Verb.GET_POWER_STATE)).isZero();
  }

  @Test
  void coefficientsAreWrittenAtTheirIndex() {
    codec.set(0x12, Verb.SET_COEFFICIENT_INDEX, 5);
    codec.set(0x12, Verb.SET_PROCESSING_COEFFICIENT, 0xbeef);
    assertThat(codec.get(0x12, Verb.GET_PROCESSING_COEFFICIENT)).isEqualTo(0xbeef);
    codec.set(0x12, Verb.SET_COEFFICIENT_INDEX, 6);
    assertThat(codec.get(0x12, Verb.GET_PROCESSING_COEFFICIENT)).isZero();
  }

  @Test
  void modelsOfOneCodecDoNotShareWhatIsWritten() {
    codec.set(PIN, Verb.SET_PIN_CONTROL, 0);
    assertThat(new CodecAccess(analog.model(), 0).get(PIN, Verb.GET_PIN_CONTROL)).isEqualTo(0xc0);
    assertThat(analog.procText()).isEqualTo(Texts.analog());
  }

  @Test
  void anEnumerationWithPowerUpWakesASleepingCodec() {
    String asleep = Texts.analog().replace("setting=D0, actual=D0", "setting=D3, actual=D3");
    CodecModel model = Texts.sound(asleep).model();
    new CodecEnumeration(model, 0).enumerate();
    assertThat(new CodecAccess(model, 0).get(2, Verb.GET_POWER_STATE)).isEqualTo(0x33);
    new CodecEnumeration(model, 0).enumerate(true);
    assertThat(new CodecAccess(model, 0).get(2, Verb.GET_POWER_STATE)).isZero();
    assertThat(new CodecAccess(model, 0).get(1, Verb.GET_POWER_STATE)).isZero();
  }

  @Test
  void anEmulatedCodecIgnoresAllButWhatAStreamNeeds() throws IOException {
    CodecAccess emulated =
        new CodecAccess(Recording.ALL.get(1).codec(0).model(), 0); // an output pin at node 3
    emulated.set(3, Verb.SET_PIN_CONTROL, 0);
    assertThat(emulated.get(3, Verb.GET_PIN_CONTROL)).isEqualTo(0x40);
    emulated.set(1, Verb.SET_POWER_STATE, 3);
    assertThat(emulated.get(1, Verb.GET_POWER_STATE)).isZero();
    emulated.set(2, Verb.SET_CONVERTER_STREAM, 0x50);
    assertThat(emulated.get(2, Verb.GET_CONVERTER_STREAM)).isEqualTo(0x50);
    emulated.set(2, Verb.SET_STREAM_FORMAT, 0x211);
    assertThat(emulated.get(2, Verb.GET_STREAM_FORMAT)).isEqualTo(0x211);
    emulated.set(2, Verb.SET_AMP_GAIN_MUTE, 0xa022);
    assertThat(emulated.get(2, Verb.GET_AMP_GAIN_MUTE, 0xa000)).isEqualTo(0x22);
  }

  @Test
  void eachDeviceEntryHasItsOwnSelectorAndList() {
    CodecAccess hdmi =
        new CodecAccess(
            Texts.sound(
                    Texts.codec(
                        "Node 0x02 [Audio Output] wcaps 0x201: Stereo Digital",
                        "Node 0x03 [Pin Complex] wcaps 0x400301: Stereo Digital",
                        "  Pincap 0x00000094:",
                        "  Pin Default 0x18560010:",
                        "  Pin-ctls: 0x40:",
                        "  Devices: 3",
                        "     Dev 00: PD = 0, ELDV = 0, IA = 0, Connections [ 0x02* 0x05 ]",
                        "    *Dev 01: PD = 1, ELDV = 1, IA = 0, Connections [ 0x02 0x05* ]",
                        "     Dev 02: PD = 0, ELDV = 0, IA = 1, Connections [ 0x00* 0x00 ]",
                        "  Connection: 2",
                        "     0x02 0x05*"))
                .model(),
            0);
    assertThat(hdmi.parameter(3, Parameter.DEVICE_LIST_LENGTH)).isEqualTo(2);
    assertThat(hdmi.get(3, Verb.GET_DEVICE_LIST, 0)).isEqualTo(0x430);
    assertThat(hdmi.get(3, Verb.GET_DEVICE_SELECT)).isEqualTo(1);
    assertThat(hdmi.get(3, Verb.GET_CONNECTION_SELECT)).isEqualTo(1);
    hdmi.set(3, Verb.SET_DEVICE_SELECT, 0);
    hdmi.set(3, Verb.SET_CONNECTION_SELECT, 7);
    assertThat(hdmi.get(3, Verb.GET_CONNECTION_SELECT)).isEqualTo(7);
    assertThat(hdmi.get(3, Verb.GET_CONNECTION_LIST, 0)).isEqualTo(0x0502);
    hdmi.set(3, Verb.SET_DEVICE_SELECT, 2);
    assertThat(hdmi.get(3, Verb.GET_CONNECTION_LIST, 0)).isZero();
    assertThat(hdmi.get(3, Verb.GET_CONNECTION_SELECT)).isZero();
    hdmi.set(3, Verb.SET_DEVICE_SELECT, 1);
    assertThat(hdmi.get(3, Verb.GET_CONNECTION_SELECT)).isEqualTo(1);
  }
}
