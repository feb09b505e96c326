package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.CodecAccess;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.Verb;
import org.junit.jupiter.api.Test;

/** What older kernels printed is read without a word of complaint. */
class OldFormsTest {

  private static final String FIRST =
      """
      Codec: Probus First
      Address: 3
      Vendor Id: 0x10ec0001
      Subsystem Id: 0x1234
      Revision Id: 0x100
      Default PCM: rates 0x060, bits 0x06, types 0x1
      Default Amp-In caps: N/A
      Default Amp-Out caps: ofs=0x2a, nsteps=0x2b, stepsize=0x04, mute=1
      Node 0x02 [Audio Output] wcaps 0x50311: Stereo Digital
        PCM: rates 0x040, bits 0x02, types 0x4
        Connection: 2
           0x03* 0x04
      Node 0x03 [Audio Output] wcaps 0x401: Stereo
        Power: 0x33
      Node 0x04 [Pin Complex] wcaps 0x400187: Stereo Amp-In Amp-Out
        Amp-In caps: N/A
        Amp-In vals:  [0x00 0x01] [0x02 0x03]
        Amp-Out caps: N/A
        Amp-Out vals:  [0x21 0x22]
        Pincap 0x081003c: IN OUT HP EAPD
        Pin Default 0x02216030: [Jack] HP Out at Ext Front
          Conn = 1/8, Color = Orange
        Pin-ctls: 0x40: OUT
        Connection: 2
           0x03 0x02
      """;

  private static CodecAccess access(String text) {
    DumpedCodec codec = Texts.sound(text);
    assertThat(codec.enumerate()).isInstanceOf(Enumeration.Found.class);
    return new CodecAccess(codec.model(), codec.address());
  }

  @Test
  void theFirstKernels() {
    CodecAccess codec = access(FIRST);
    assertThat(codec.parameter(1, Parameter.PCM)).isEqualTo(0x60060);
    assertThat(codec.parameter(2, Parameter.PCM)).isEqualTo(0x20040);
    assertThat(codec.parameter(2, Parameter.STREAM_FORMATS)).isEqualTo(4);
    assertThat(codec.parameter(1, Parameter.AMP_OUT_CAPS)).isEqualTo(0x80042b2a);
    assertThat(codec.get(3, Verb.GET_POWER_STATE)).isEqualTo(0x33);
    assertThat(codec.parameter(3, Parameter.POWER_STATES)).isEqualTo(-1);
    assertThat(codec.get(1, Verb.GET_SUBSYSTEM_ID)).isEqualTo(0x1234);
    assertThat(codec.parameter(1, Parameter.FUNCTION_TYPE)).isEqualTo(1);
    assertThat(codec.parameter(0, Parameter.NODE_COUNT)).isEqualTo(0x10001);
    assertThat(codec.parameter(1, Parameter.NODE_COUNT)).isEqualTo(0x20003);
  }

  @Test
  void aShortPinCapabilityHasAConstantBeforeIt() {
    assertThat(access(FIRST).parameter(4, Parameter.PIN_CAPS)).isEqualTo(0x1003c);
    assertThat(pinCaps("0x0814")).isEqualTo(0x14);
    assertThat(pinCaps("0x081002c")).isEqualTo(0x1002c);
    assertThat(pinCaps("0x08324")).isEqualTo(0x324);
    assertThat(pinCaps("0x08000010")).isEqualTo(0x08000010);
    assertThat(pinCaps("0x00000324")).isEqualTo(0x324);
  }

  private static int pinCaps(String word) {
    return access(Texts.with(FIRST, "0x081003c", word)).parameter(4, Parameter.PIN_CAPS);
  }

  @Test
  void noStarWhereTheKernelLooksIsAnIndexBeyondTheList() {
    CodecAccess codec = access(FIRST);
    assertThat(codec.get(2, Verb.GET_CONNECTION_SELECT)).isZero();
    assertThat(codec.get(4, Verb.GET_CONNECTION_SELECT)).isEqualTo(2);
    String mixer =
        Texts.codec(
            "Node 0x02 [Audio Mixer] wcaps 0x200100: Mono", "  Connection: 2", "     0x03 0x04*");
    assertThat(access(mixer).get(2, Verb.GET_CONNECTION_SELECT)).isEqualTo(1);
  }

  @Test
  void functionIdsOfTheMiddleKernels() {
    String old = Texts.with(Texts.analog(), "AFG Function Id: 0x1 (unsol 1)", "Function Id: 0x1");
    assertThat(access(old).parameter(1, Parameter.FUNCTION_TYPE)).isEqualTo(1);
    String both =
        Texts.codec(
            "Node 0x03 [Audio Output] wcaps 0x1: Stereo", "  Converter: stream=0, channel=0");
    both = Texts.with(both, "AFG Function Id: 0x1 (unsol 0)", "Function Id: 0x2");
    both = Texts.with(both, "No Modem Function Group found", "Modem Function Group: 0x2");
    CodecAccess codec = access(both);
    assertThat(codec.parameter(1, Parameter.FUNCTION_TYPE)).isEqualTo(1);
    assertThat(codec.parameter(2, Parameter.FUNCTION_TYPE)).isEqualTo(2);
    assertThat(codec.parameter(0, Parameter.NODE_COUNT)).isEqualTo(0x10002);
  }

  @Test
  void aHeaderAloneIsAModem() {
    String header = FIRST.substring(0, FIRST.indexOf("Default PCM"));
    CodecAccess codec = access(header);
    assertThat(codec.parameter(1, Parameter.FUNCTION_TYPE)).isEqualTo(2);
    assertThat(access(header + "Modem Function Group: 0x2\n").parameter(2, Parameter.FUNCTION_TYPE))
        .isEqualTo(2);
  }

  @Test
  void renamedAndAddedWords() {
    String text = Texts.hdmi().replace("Digital: Enabled KAE", "Digital: Enabled Copyright");
    assertThat(new CodecAccess(Texts.sound(text).model(), 2).get(2, Verb.GET_DIGITAL_CONVERTER))
        .isEqualTo(0x11);
    Texts.sound(Texts.analog().replace("HP Out", "Headphone"));
    Texts.sound(Texts.analog().replace(", unsol=0", ""));
    Texts.sound(Texts.analog().replace("\n", "\r\n"));
    Texts.sound(Texts.analog().replaceAll("(?m)^ +", ""));
    Texts.sound("noise\n" + Texts.analog() + "--endcollapse--\nnoise\n");
    String traces =
        "  Control: name=\"x\", index=0, device=0\n"
            + "    ControlAmp: chs=3, dir=In\n"
            + "  Device: name=\"y\", type=\"Audio\", device=0\n"
            + "Power-Map: 0x04\n"
            + "Analog Loopback: 0x00\n";
    assertThat(
            Texts.sound(Texts.with(Texts.analog(), "  Amp-Out", traces + "  Amp-Out")).procText())
        .isEqualTo(Texts.analog());
  }

  @Test
  void theListOfADriverIsNotTheCodecs() {
    String text = Texts.analog() + "  In-driver Connection: 2\n     0x02 0x03\n";
    assertThat(Texts.sound(text).procText()).isEqualTo(Texts.analog());
    assertThat(Texts.sound(Texts.analog() + "  In-driver Connection: 0\n").procText())
        .isEqualTo(Texts.analog());
  }

  @Test
  void anErrorNumberAsALengthIsNoConnection() {
    String text =
        Texts.codec(
            "Node 0x02 [Volume Knob Widget] wcaps 0x600000: Mono",
            "  Volume-Knob: delta=1, steps=127, direct=1, val=127",
            "  Connection: -22");
    assertThat(access(text).parameter(2, Parameter.CONNECTION_LENGTH)).isZero();
  }

  @Test
  void statesWithoutANamePrintAsTheyWere() {
    String text = Texts.with(Texts.analog(), "D0 D1 D2 D3 D3cold CLK", "D0 D2 (null) (null) CLK");
    assertThat(Texts.sound(text).procText()).isEqualTo(text);
  }

  @Test
  void aCodecThatDidNotAnswer() {
    String text = Texts.codec();
    text =
        text.substring(0, text.indexOf("State of AFG"))
            + "State of AFG node 0x01:\n"
            + "  Power: setting=UNKNOWN, actual=UNKNOWN, Error, Clock-stop-OK, Setting-reset\n"
            + "Invalid AFG subtree\n";
    DumpedCodec codec = Texts.sound(text);
    assertThat(codec.enumerate()).isInstanceOf(Enumeration.Refused.class);
    assertThat(codec.procText()).isEqualTo(text);
  }

  @Test
  void driverFlagsAreReadFromTheirTraces() {
    assertThat(Texts.sound(Texts.analog()).inputs().deviceLists()).isFalse();
    assertThat(Texts.sound(Texts.hdmi()).inputs().deviceLists()).isTrue();
    String odd =
        Texts.codec(
            "Node 0x02 [Audio Input] wcaps 0x100102: Mono Amp-In",
            "  Amp-In caps: N/A",
            "  Amp-In vals:  [0x05]",
            "  Converter: stream=0, channel=0",
            "  SDI-Select: 0",
            "  Connection: 2",
            "     0x03* 0x04",
            "Node 0x03 [Pin Complex] wcaps 0x400104: Mono Amp-Out",
            "  Amp-Out caps: N/A",
            "  Amp-Out vals:  [0x01] [0x02]",
            "  Pincap 0x00000010: OUT",
            "  Pin Default 0x00000000: [Jack] Line Out at Ext N/A",
            "    Conn = Unknown, Color = Unknown",
            "    DefAssociation = 0x0, Sequence = 0x0",
            "  Pin-ctls: 0x00:",
            "  Connection: 2",
            "     0x02* 0x04",
            "Node 0x04 [Vendor Defined Widget] wcaps 0xf00040: Mono",
            "  Processing caps: benign=0, ncoeff=2",
            "    Coeff 0x00: 0x0012",
            "    Coeff 0x01: 0x0034");
    DumpedCodec codec = Texts.sound(odd);
    assertThat(codec.inputs().singleAdcAmp()).isTrue();
    assertThat(codec.inputs().pinAmpPerSource()).isTrue();
    assertThat(codec.inputs().coefficients()).isTrue();
    assertThat(codec.procText()).isEqualTo(odd);
  }

  @Test
  void moreThanSixteenValuesStayApart() {
    StringBuilder values = new StringBuilder("  Amp-In vals: ");
    StringBuilder sources = new StringBuilder("    ");
    for (int i = 0; i < 18; i++) {
      values.append(" [0x%02x 0x%02x]".formatted(i, 0x80 | i));
      sources.append(" 0x%02x".formatted(i + 3));
    }
    String text =
        Texts.codec(
            "Node 0x02 [Audio Mixer] wcaps 0x200103: Stereo Amp-In",
            "  Amp-In caps: N/A",
            values.toString(),
            "  Connection: 18",
            sources.toString());
    assertThat(Texts.sound(text).procText()).isEqualTo(text);
  }

  @Test
  void theAudioGroupCanBeAnotherNode() {
    String text =
        Texts.codec().replace("State of AFG node 0x01", "State of AFG node 0x02")
            + "Node 0x03 [Audio Output] wcaps 0x1: Stereo\n  Converter: stream=0, channel=0\n";
    text = Texts.with(text, "No Modem Function Group found", "Modem Function Group: 0x1");
    text = Texts.with(text, "Vendor Id", "MFG Function Id: 0x2 (unsol 1)\nVendor Id");
    DumpedCodec codec = Texts.sound(text);
    assertThat(codec.procText()).isEqualTo(text);
    assertThat(codec.identity().audio()).isNotNull();
    assertThat(codec.identity().groupNode()).isEqualTo(2);
  }
}
