package dev.probus.bus.hda.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that a codec can be asked besides the kernel's scan, without changing it. */
class CodecStateTest {
  private static final int DIGITAL_OUTPUT = 0x0211;
  private static final int ANALOG_INPUT = 0x100001 | 2;
  private static final int DIGITAL_PIN = 4 << 20 | 0x381;
  private static final int KNOB = 6 << 20 | 0x80;
  private static final int BEEP = 7 << 20;
  private static final int SELECTOR = 3 << 20 | 0x547;

  private final ScriptedCodec codec =
      new ScriptedCodec()
          .audioGroup(6)
          .parameter(0, Parameter.NODE_COUNT, 0x10003)
          .parameter(2, Parameter.FUNCTION_TYPE, GroupId.MODEM)
          .parameter(3, Parameter.FUNCTION_TYPE, 0x180)
          .parameter(1, Parameter.NODE_COUNT, 0x10 << 16 | 6)
          .parameter(1, Parameter.AUDIO_GROUP_CAPS, 0x10503)
          .parameter(1, Parameter.GPIO_CAPS, 3)
          .answer(1, Verb.GET_POWER_STATE, 0x133)
          .answer(1, Verb.GET_GPIO_MASK, 1)
          .answer(1, Verb.GET_GPIO_DIRECTION, 2)
          .answer(1, Verb.GET_GPIO_WAKE, 3)
          .answer(1, Verb.GET_GPIO_UNSOLICITED, 4)
          .answer(1, Verb.GET_GPIO_STICKY, 5)
          .answer(1, Verb.GET_GPIO_DATA, 6)
          .parameter(0x10, Parameter.WIDGET_CAPS, DIGITAL_OUTPUT)
          .parameter(0x10, Parameter.HDMI_LPCM, 0x77)
          .answer(0x10, Verb.GET_CONVERTER_STREAM, 0x52)
          .answer(0x10, Verb.GET_STREAM_FORMAT, 0x4011)
          .answer(0x10, Verb.GET_CHANNEL_COUNT, 7)
          .answer(0x10, Verb.GET_DIGITAL_CONVERTER, 0x800281)
          .parameter(0x11, Parameter.WIDGET_CAPS, ANALOG_INPUT)
          .answer(0x11, Verb.GET_SDI_SELECT, 3)
          .answer(0x11, Verb.GET_AMP_GAIN_MUTE, 0x2000, 0x81)
          .answer(0x11, Verb.GET_AMP_GAIN_MUTE, 0x0000, 0x02)
          .parameter(0x12, Parameter.WIDGET_CAPS, DIGITAL_PIN)
          .parameter(0x12, Parameter.PIN_CAPS, 0x1001d)
          .parameter(0x12, Parameter.CONNECTION_LENGTH, 2)
          .answer(0x12, Verb.GET_CONNECTION_LIST, 0x1110)
          .answer(0x12, Verb.GET_CONNECTION_SELECT, 1)
          .parameter(0x12, Parameter.DEVICE_LIST_LENGTH, 8)
          .answer(0x12, Verb.GET_DEVICE_LIST, 0, 0x76543210)
          .answer(0x12, Verb.GET_DEVICE_LIST, 8, 0x3)
          .answer(0x12, Verb.GET_DEVICE_SELECT, 8)
          .answer(0x12, Verb.GET_EAPD, 2)
          .answer(0x12, Verb.GET_PIN_SENSE, 1 << 31)
          .answer(0x12, Verb.GET_UNSOLICITED, 0x83)
          .parameter(0x13, Parameter.WIDGET_CAPS, KNOB)
          .answer(0x13, Verb.GET_VOLUME_KNOB, 0x9f)
          .parameter(0x14, Parameter.WIDGET_CAPS, BEEP)
          .answer(0x14, Verb.GET_BEEP, 0x20)
          .parameter(0x15, Parameter.WIDGET_CAPS, SELECTOR)
          .parameter(0x15, Parameter.CONNECTION_LENGTH, 2)
          .answer(0x15, Verb.GET_CONNECTION_LIST, 0x1110)
          .answer(0x15, Verb.GET_AMP_GAIN_MUTE, 0x2000, 1)
          .answer(0x15, Verb.GET_AMP_GAIN_MUTE, 0x0000, 2)
          .answer(0x15, Verb.GET_AMP_GAIN_MUTE, 0x2001, 3)
          .answer(0x15, Verb.GET_AMP_GAIN_MUTE, 0x0001, 4)
          .answer(0x15, Verb.GET_AMP_GAIN_MUTE, 0xa000, 5)
          .answer(0x15, Verb.GET_AMP_GAIN_MUTE, 0x8000, 6)
          .answer(0x15, Verb.GET_PROCESSING_STATE, 2)
          .answer(0x15, Verb.GET_POWER_STATE, 0x21);

  private CodecState read() {
    Enumeration result = new CodecEnumeration(codec, 0).enumerate();
    return CodecState.read(codec, ((Enumeration.Found) result).codec());
  }

  @Test
  void groupsOfEveryKindAreThere() {
    CodecState state = read();
    assertThat(state.groups())
        .containsExactly(
            new GroupId(1, GroupId.AUDIO, false),
            new GroupId(2, GroupId.MODEM, false),
            new GroupId(3, 0x80, true));
    assertThat(state.caps()).isEqualTo(new GroupCaps(0x10503));
    assertThat(state.caps().outputDelay()).isEqualTo(3);
    assertThat(state.caps().inputDelay()).isEqualTo(5);
    assertThat(state.caps().beep()).isTrue();
    assertThat(state.power().error()).isTrue();
    assertThat(state.gpio()).isEqualTo(new GpioState(1, 2, 3, 4, 5, 6));
  }

  @Test
  void convertersTellStreamFormatAndWhatIsDigital() {
    List<WidgetState> widgets = read().widgets();
    assertThat(widgets.get(0).converter())
        .isEqualTo(new Converter(5, 2, 0x4011, 7, 0, new Digital(0x800281), 0x77));
    assertThat(widgets.get(1).converter()).isEqualTo(new Converter(0, 0, 0, 0, 3, null, 0));
    assertThat(widgets.get(1).ampIn()).containsExactly(new AmpValue(0x81, 2));
  }

  @Test
  void aPinTellsWhatItSensesAndWhatHangsOnIt() {
    WidgetState pin = read().widgets().get(2);
    assertThat(pin.devices()).isEqualTo(new PinDevices(8, List.of(0, 1, 2, 3, 4, 5, 6, 7, 3)));
    assertThat(pin.selected()).isEqualTo(1);
    assertThat(pin.eapd()).isEqualTo(2);
    assertThat(pin.sense()).isEqualTo(1 << 31);
    assertThat(pin.unsolicited()).isEqualTo(0x83);
    assertThat(pin.converter()).isNull();
  }

  @Test
  void knobsBeepersAndAmplifiersTellTheirValues() {
    List<WidgetState> widgets = read().widgets();
    assertThat(widgets.get(3).knob()).isEqualTo(0x9f);
    assertThat(widgets.get(4).beep()).isEqualTo(0x20);
    WidgetState selector = widgets.get(5);
    assertThat(selector.ampIn()).containsExactly(new AmpValue(1, 2), new AmpValue(3, 4));
    assertThat(selector.ampOut()).containsExactly(new AmpValue(5, 6));
    assertThat(selector.processing()).isEqualTo(2);
    assertThat(selector.power().actual()).isEqualTo(2);
    assertThat(selector.knob()).isEqualTo(-1);
  }

  @Test
  void nothingIsWritten() {
    read();
    assertThat(codec.sent())
        .isNotEmpty()
        .allMatch(command -> !Verb.of(Command.verb(command)).sets());
  }

  @Test
  void everyParameterOfTheSpecificationIsAsked() {
    read();
    List<Integer> asked =
        codec.sent().stream()
            .filter(command -> Command.verb(command) == Verb.GET_PARAMETER.code())
            .map(Command::payload)
            .toList();
    for (Parameter parameter : Parameter.values()) {
      assertThat(asked).as(parameter.name()).contains(parameter.id());
    }
  }

  @Test
  void theFactsHaveAllOfIt() {
    Fact.Group facts = StateFacts.of(read());
    assertThat(facts.fields().stream().map(Fact.Field::name))
        .containsExactly("groups", "outputDelay", "inputDelay", "beep", "power", "gpio", "widgets");
    String all = facts.toString();
    for (String name :
        List.of(
            "ampIn",
            "ampOut",
            "selected",
            "converter",
            "digital",
            "lpcm",
            "eapd",
            "sense",
            "selectedDevice",
            "devices",
            "unsolicited",
            "processing",
            "beep",
            "knob")) {
      assertThat(all).contains("name=" + name + ",");
    }
  }

  @Test
  void aModemHasNoAudioCaps() {
    ScriptedCodec modem =
        new ScriptedCodec()
            .parameter(0, Parameter.VENDOR_ID, 0x14f12c06)
            .parameter(0, Parameter.NODE_COUNT, 0x10001)
            .parameter(1, Parameter.FUNCTION_TYPE, GroupId.MODEM);
    Enumeration result = new CodecEnumeration(modem, 0).enumerate();
    CodecState state = CodecState.read(modem, ((Enumeration.Found) result).codec());
    assertThat(state.caps()).isNull();
    assertThat(state.gpio()).isNull();
    assertThat(state.groups()).containsExactly(new GroupId(1, GroupId.MODEM, false));
  }

  @Test
  void exchangesAreToldInWords() {
    assertThat(new Exchange(0x002f0009, 0x1d))
        .hasToString("0x002f0009 0x0000001d  node 0x02 get parameter widget caps");
    assertThat(new Exchange(0x002f0033, 0).words()).isEqualTo("node 0x02 get parameter 0x33");
    assertThat(new Exchange(0x003f0700, 0x40).words()).isEqualTo("node 0x03 get pin control");
    assertThat(new Exchange(0x00370740, 0).words()).isEqualTo("node 0x03 set pin control 0x40");
    assertThat(new Exchange(0x002ba000, 0).words()).isEqualTo("node 0x02 get amp gain mute 0xa000");
    assertThat(new Exchange(0x00282345, -1))
        .hasToString("0x00282345 0xffffffff  node 0x02 verb 0x800 0x2345");
  }
}
