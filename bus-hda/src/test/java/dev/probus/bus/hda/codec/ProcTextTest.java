package dev.probus.bus.hda.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each block of the kernel's text (P1 to P48) on hand-made codecs. */
class ProcTextTest {

  private static final ProcInputs PLAIN =
      new ProcInputs("Realtek ALC1", false, false, false, false);
  private static final ProcInputs ALL = new ProcInputs("", true, true, true, true);

  private final ScriptedCodec codec = new ScriptedCodec().audioGroup(1);

  private List<String> print(ProcInputs inputs) {
    CodecIdentity identity = new CodecEnumeration(codec, 0).identify();
    return ProcText.of(codec, identity, inputs).lines().toList();
  }

  /** Prints and returns the lines of node 2. */
  private List<String> node(int caps, ProcInputs inputs) {
    codec.parameter(2, Parameter.WIDGET_CAPS, caps);
    List<String> lines = print(inputs);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("Node 0x02")) {
        return lines.subList(i, lines.size());
      }
    }
    throw new AssertionError(lines);
  }

  private List<String> node(int caps) {
    return node(caps, PLAIN);
  }

  @Test
  void headerAndGroup() {
    codec
        .parameter(0, Parameter.REVISION_ID, 0x4)
        .parameter(1, Parameter.FUNCTION_TYPE, 0x101)
        .parameter(1, Parameter.PCM, 0xe0160)
        .parameter(1, Parameter.STREAM_FORMATS, 7)
        .parameter(1, Parameter.AMP_OUT_CAPS, 0x80051f1f)
        .parameter(1, Parameter.POWER_STATES, 0xe000001f)
        .answer(1, Verb.GET_POWER_STATE, 0x733)
        .parameter(1, Parameter.GPIO_CAPS, 0xc0030201);
    assertThat(print(PLAIN))
        .startsWith(
            "Codec: Realtek ALC1",
            "Address: 0",
            "AFG Function Id: 0x1 (unsol 1)",
            "Vendor Id: 0x10ec0274",
            "Subsystem Id: 0x10ec1274",
            "Revision Id: 0x4",
            "No Modem Function Group found",
            "Default PCM:",
            "    rates [0x160]: 44100 48000 96000",
            "    bits [0xe]: 16 20 24",
            "    formats [0x7]: PCM FLOAT AC3",
            "Default Amp-In caps: N/A",
            "Default Amp-Out caps: ofs=0x1f, nsteps=0x1f, stepsize=0x05, mute=1",
            "State of AFG node 0x01:",
            "  Power states:  D0 D1 D2 D3 D3cold S3D3cold CLKSTOP EPSS",
            "  Power: setting=D3, actual=D3, Error, Clock-stop-OK, Setting-reset",
            "GPIO: io=1, o=2, i=3, unsolicited=1, wake=1",
            "  IO[0]: enable=0, dir=0, wake=0, sticky=0, data=0, unsol=0",
            "Node 0x02 [UNKNOWN Widget] wcaps 0x0: Mono");
  }

  @Test
  void aModemHasAHeaderOnly() {
    codec.parameter(1, Parameter.FUNCTION_TYPE, 2);
    assertThat(print(ALL))
        .containsExactly(
            "Codec: Not Set",
            "Address: 0",
            "MFG Function Id: 0x2 (unsol 0)",
            "Vendor Id: 0x10ec0274",
            "Subsystem Id: 0x10ec1274",
            "Revision Id: 0x0",
            "Modem Function Group: 0x1");
  }

  @Test
  void aSleepingCodecShowsThatNothingCouldBeRead() {
    CodecIdentity identity = new CodecEnumeration(codec, 0).identify();
    List<String> lines = ProcText.of(command -> Link.NO_ANSWER, identity, PLAIN).lines().toList();
    assertThat(lines.subList(7, lines.size()))
        .containsExactly(
            "Default PCM:",
            "N/A",
            "Default Amp-In caps: N/A",
            "Default Amp-Out caps: N/A",
            "State of AFG node 0x01:",
            "  Power: setting=UNKNOWN, actual=UNKNOWN, Error, Clock-stop-OK, Setting-reset",
            "Invalid AFG subtree");
  }

  @Test
  void gpioLinesComeBitByBitAndOnlyForOneToEight() {
    codec
        .parameter(1, Parameter.GPIO_CAPS, 2)
        .answer(1, Verb.GET_GPIO_MASK, 2)
        .answer(1, Verb.GET_GPIO_DIRECTION, 1)
        .answer(1, Verb.GET_GPIO_WAKE, 2)
        .answer(1, Verb.GET_GPIO_STICKY, 1)
        .answer(1, Verb.GET_GPIO_DATA, 2)
        .answer(1, Verb.GET_GPIO_UNSOLICITED, 1);
    assertThat(print(PLAIN))
        .contains(
            "  IO[0]: enable=0, dir=1, wake=0, sticky=1, data=0, unsol=1",
            "  IO[1]: enable=1, dir=0, wake=1, sticky=0, data=1, unsol=0");
    codec.parameter(1, Parameter.GPIO_CAPS, 9);
    assertThat(print(PLAIN)).noneMatch(line -> line.startsWith("  IO["));
  }

  @Test
  void titlesNameTypeAndFlags() {
    assertThat(node(0xf03800).getFirst())
        .isEqualTo("Node 0x02 [Vendor Defined Widget] wcaps 0xf03800: Mono R/L CP");
    assertThat(node(0x907227).getFirst())
        .isEqualTo(
            "Node 0x02 [UNKNOWN Widget] wcaps 0x907227: 8-Channels Digital Amp-In Amp-Out Stripe"
                + " CP");
    assertThat(node(0x300001).getFirst())
        .isEqualTo("Node 0x02 [Audio Selector] wcaps 0x300001: Stereo");
  }

  @Test
  void ampValuesFollowConnectionsAndSides() {
    codec
        .parameter(2, Parameter.CONNECTION_LENGTH, 2)
        .answer(2, Verb.GET_CONNECTION_LIST, 0x0403)
        .parameter(2, Parameter.AMP_IN_CAPS, 0x270300)
        .answer(2, Verb.GET_AMP_GAIN_MUTE, 0x2000, 1)
        .answer(2, Verb.GET_AMP_GAIN_MUTE, 0x0000, 2)
        .answer(2, Verb.GET_AMP_GAIN_MUTE, 0x2001, 3)
        .answer(2, Verb.GET_AMP_GAIN_MUTE, 0x0001, 0x80)
        .answer(2, Verb.GET_AMP_GAIN_MUTE, 0xa000, 0x1f);
    assertThat(node(0x200107))
        .containsExactly(
            "Node 0x02 [Audio Mixer] wcaps 0x200107: Stereo Amp-In Amp-Out",
            "  Amp-In caps: ofs=0x00, nsteps=0x03, stepsize=0x27, mute=0",
            "  Amp-In vals:  [0x01 0x02] [0x03 0x80]",
            "  Amp-Out caps: N/A",
            "  Amp-Out vals:  [0x1f 0x00]",
            "  Connection: 2",
            "     0x03 0x04");
    assertThat(node(0x200106)).contains("  Amp-In vals:  [0x01] [0x03]", "  Amp-Out vals:  [0x1f]");
    assertThat(node(0x200006)).contains("  Amp-In vals: ");
  }

  @Test
  void aMonoMixerOfOneStereoWidgetHasTwoValues() {
    codec
        .audioGroup(2)
        .parameter(2, Parameter.CONNECTION_LENGTH, 1)
        .answer(2, Verb.GET_CONNECTION_LIST, 3)
        .answer(2, Verb.GET_AMP_GAIN_MUTE, 0x0000, 7);
    assertThat(node(0x200102)).contains("  Amp-In vals:  [0x00]");
    codec.parameter(3, Parameter.WIDGET_CAPS, 1);
    assertThat(node(0x200102)).contains("  Amp-In vals:  [0x00 0x07]");
    assertThat(node(0x300102)).contains("  Amp-In vals:  [0x00]");
    codec.parameter(2, Parameter.CONNECTION_LENGTH, 2).answer(2, Verb.GET_CONNECTION_LIST, 0x0303);
    assertThat(node(0x200102)).contains("  Amp-In vals:  [0x00] [0x00]");
  }

  @Test
  void driversChangeHowManyAmpValuesThereAre() {
    codec.parameter(2, Parameter.CONNECTION_LENGTH, 2).answer(2, Verb.GET_CONNECTION_LIST, 0x0403);
    assertThat(node(0x100102)).contains("  Amp-In vals:  [0x00] [0x00]");
    assertThat(node(0x100102, ALL)).contains("  Amp-In vals:  [0x00]");
    assertThat(node(0x400106)).contains("  Amp-In vals:  [0x00]", "  Amp-Out vals:  [0x00]");
    assertThat(node(0x400106, ALL))
        .contains("  Amp-In vals:  [0x00]", "  Amp-Out vals:  [0x00] [0x00]");
  }

  @Test
  void pins() {
    codec
        .parameter(2, Parameter.PIN_CAPS, 0x0901377f)
        .answer(2, Verb.GET_EAPD, 7)
        .answer(2, Verb.GET_CONFIG_DEFAULT, 0x99a3914f)
        .answer(2, Verb.GET_PIN_CONTROL, 0xe4)
        .answer(2, Verb.GET_UNSOLICITED, 0x8a);
    assertThat(node(0x4f0080))
        .containsExactly(
            "Node 0x02 [Pin Complex] wcaps 0x4f0080: Mono",
            "  Pincap 0x0901377f: IN OUT HP EAPD Detect Balanced DP Trigger ImpSense",
            "    Vref caps: HIZ 50 GRD 80 100",
            "  EAPD 0x7: BALANCED EAPD R/L",
            "  Pin Default 0x99a3914f: [Fixed] Mic at Int ATAPI",
            "    Conn = ATAPI, Color = Pink",
            "    DefAssociation = 0x4, Sequence = 0xf",
            "    Misc = NO_PRESENCE",
            "  Pin-ctls: 0xe4: IN OUT HP VREF_80",
            "  Unsolicited: tag=0a, enabled=1",
            "  Delay: 15 samples");
  }

  @Test
  void bitSevenOfAPinDependsOnTheVendor() {
    codec.parameter(2, Parameter.PIN_CAPS, 0x08000080);
    assertThat(node(0x400000)).contains("  Pincap 0x08000080: R/L", "  Pin-ctls: 0x00:");
    codec.parameter(0, Parameter.VENDOR_ID, 0x8086280b);
    assertThat(node(0x400000)).contains("  Pincap 0x08000080: HBR HDMI");
    codec.parameter(2, Parameter.PIN_CAPS, 0x80);
    assertThat(node(0x400000)).contains("  Pincap 0x00000080: HDMI");
  }

  @Test
  void converters() {
    codec
        .answer(2, Verb.GET_CONVERTER_STREAM, 0x50)
        .answer(2, Verb.GET_SDI_SELECT, 0xf2)
        .answer(2, Verb.GET_DIGITAL_CONVERTER, 0x8f82ff)
        .parameter(2, Parameter.PCM, 0x1f0fff)
        .parameter(2, Parameter.STREAM_FORMATS, 2);
    assertThat(node(0x100210))
        .containsExactly(
            "Node 0x02 [Audio Input] wcaps 0x100210: Mono Digital",
            "  Converter: stream=5, channel=0",
            "  SDI-Select: 2",
            "  Digital: Enabled Validity ValidityCfg Preemphasis Non-Copyright Non-Audio Pro"
                + " GenLevel KAE",
            "  Digital category: 0x2",
            "  IEC Coding Type: 0xf",
            "  PCM:",
            "    rates [0xfff]: 8000 11025 16000 22050 32000 44100 48000 88200 96000 176400 192000"
                + " 384000",
            "    bits [0x1f]: 8 16 20 24 32",
            "    formats [0x2]: FLOAT");
    codec.answer(2, Verb.GET_CONVERTER_STREAM, 0x51);
    assertThat(node(0x100000)).noneMatch(line -> line.contains("SDI"));
    codec.answer(2, Verb.GET_CONVERTER_STREAM, 0);
    assertThat(node(0x000001)).noneMatch(line -> line.contains("SDI"));
  }

  @Test
  void knobsPowerAndCoefficients() {
    codec
        .parameter(2, Parameter.VOLUME_KNOB_CAPS, 0xff)
        .answer(2, Verb.GET_VOLUME_KNOB, 0x85)
        .parameter(2, Parameter.POWER_STATES, 0x21)
        .answer(2, Verb.GET_POWER_STATE, 0x54)
        .parameter(2, Parameter.PROCESSING_CAPS, 0x201)
        .answer(2, Verb.GET_COEFFICIENT_INDEX, 9)
        .answer(2, Verb.GET_PROCESSING_COEFFICIENT, 0xab);
    assertThat(node(0x600440))
        .containsExactly(
            "Node 0x02 [Volume Knob Widget] wcaps 0x600440: Mono",
            "  Volume-Knob: delta=1, steps=127, direct=1, val=5",
            "  Power states:  D0 (null)",
            "  Power: setting=D3cold, actual=UNKNOWN",
            "  Connection: 0",
            "  Processing caps: benign=1, ncoeff=2");
    codec.sent().clear();
    assertThat(node(0x600440, ALL)).endsWith("    Coeff 0x00: 0x00ab", "    Coeff 0x01: 0x00ab");
    assertThat(codec.sent()).endsWith(0x250000, 0x2c0000, 0x250001, 0x2c0000, 0x250009);
  }

  @Test
  void theStarIsAskedOnlyWhereThereIsAChoice() {
    codec
        .parameter(2, Parameter.CONNECTION_LENGTH, 2)
        .answer(2, Verb.GET_CONNECTION_LIST, 0x0403)
        .answer(2, Verb.GET_CONNECTION_SELECT, 1);
    assertThat(node(0x300100)).endsWith("  Connection: 2", "     0x03 0x04*");
    assertThat(node(0x200100)).endsWith("  Connection: 2", "     0x03 0x04");
    assertThat(node(0x500100)).endsWith("  Connection: 2", "     0x03 0x04");
    assertThat(node(0x600000)).endsWith("  Connection: 2", "     0x03 0x04");
    assertThat(node(0x400000)).noneMatch(line -> line.contains("Connection"));
    codec.parameter(2, Parameter.CONNECTION_LENGTH, 1);
    assertThat(node(0x300100)).endsWith("  Connection: 1", "     0x03");
    codec.answer(2, Verb.GET_CONNECTION_LIST, Link.NO_ANSWER);
    assertThat(node(0x300102)).contains("  Amp-In vals: ").endsWith("  Connection: -5");
  }

  @Test
  void devicesAreSelectedReadAndPutBack() {
    codec
        .parameter(2, Parameter.DEVICE_LIST_LENGTH, 1)
        .answer(2, Verb.GET_DEVICE_LIST, 0x52)
        .answer(2, Verb.GET_DEVICE_SELECT, 1)
        .parameter(2, Parameter.CONNECTION_LENGTH, 2)
        .answer(2, Verb.GET_CONNECTION_LIST, 0x0403);
    assertThat(node(0x400300, ALL))
        .containsSubsequence(
            "  Devices: 2",
            "     Dev 00: PD = 0, ELDV = 1, IA = 0, Connections [ 0x03* 0x04 ]",
            "    *Dev 01: PD = 1, ELDV = 0, IA = 1, Connections [ 0x03* 0x04 ]",
            "  Connection: 2");
    assertThat(codec.sent().stream().filter(command -> (command & 0xfff00) == 0x73500))
        .containsExactly(0x273500, 0x273501, 0x273501, 0x273501);
    assertThat(node(0x400300)).noneMatch(line -> line.contains("Dev"));
    assertThat(node(0x400100, ALL)).contains("  Devices: 0"); // not digital
  }

  @Test
  void aListThatIsInvalidUnderADeviceShowsNodeZero() {
    ScriptedCodec script = codec;
    script
        .parameter(2, Parameter.WIDGET_CAPS, 0x400300)
        .parameter(2, Parameter.DEVICE_LIST_LENGTH, 1)
        .parameter(2, Parameter.CONNECTION_LENGTH, 2);
    int[] selected = {0};
    Link link =
        command -> {
          if ((command & 0xfff00) == 0x73500) {
            selected[0] = command & 0xff;
          }
          boolean list = command == 0x2f0200;
          return list ? (selected[0] == 0 ? 0x0403 : 0) : script.send(command);
        };
    CodecIdentity identity = new CodecEnumeration(link, 0).identify();
    assertThat(ProcText.of(link, identity, ALL).lines())
        .contains(
            "    *Dev 00: PD = 0, ELDV = 0, IA = 0, Connections [ 0x03* 0x04 ]",
            "     Dev 01: PD = 0, ELDV = 0, IA = 0, Connections [ 0x00* 0x00 ]");
  }
}
