package dev.probus.bus.hda.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** H20 to H22 and H32 on hand-made codecs. */
class CodecEnumerationTest {

  private static final int GET_POWER = 0x1f0500;
  private static final int SET_POWER = 0x170500;

  private final ScriptedCodec codec = new ScriptedCodec();

  private Enumeration enumerate() {
    return new CodecEnumeration(codec, 0).enumerate();
  }

  private Codec found() {
    assertThat(enumerate()).isInstanceOf(Enumeration.Found.class);
    return ((Enumeration.Found) enumerate()).codec();
  }

  private Enumeration.Refused refused() {
    assertThat(enumerate()).isInstanceOf(Enumeration.Refused.class);
    return (Enumeration.Refused) enumerate();
  }

  @Test
  void silenceIsAskedTwiceAndThenRefused() {
    Link silent =
        command -> {
          codec.send(command);
          return Link.NO_ANSWER;
        };
    Enumeration result = new CodecEnumeration(silent, 0).enumerate();
    assertThat(codec.sent()).containsExactly(0xf0000, 0xf0000, 0xf0001, 0xf0002, 0xf0004);
    assertThat(((Enumeration.Refused) result).error()).isEqualTo(Errno.ENODEV);
  }

  @Test
  void aCodecWithoutAGroupIsNoDevice() {
    codec.audioGroup(1).parameter(1, Parameter.FUNCTION_TYPE, 0x80);
    assertThat(refused().error()).isEqualTo(Errno.ENODEV);
    assertThat(refused().identity().vendorId()).isEqualTo(0x10ec0274);
  }

  @Test
  void aRangeOfNodesThatCannotBeIsInvalid() {
    for (int range : new int[] {0, 2, 0x20000, 0x200ff, 0x27fff, Link.NO_ANSWER}) {
      codec.audioGroup(1).parameter(1, Parameter.NODE_COUNT, range);
      assertThat(refused().error()).as("%x", range).isEqualTo(Errno.EINVAL);
    }
    codec.parameter(1, Parameter.NODE_COUNT, 0x200fe);
    assertThat(found().widgets()).hasSize(254);
    assertThat(found().widgets().getLast().caps().word()).isEqualTo(Link.NO_ANSWER);
    assertThat(refusedReason(0x20000))
        .isEqualTo("0 nodes from node 0x02 on, expected 1 to 254 from another than 0");
  }

  private String refusedReason(int range) {
    codec.parameter(1, Parameter.NODE_COUNT, range);
    return refused().reason();
  }

  @Test
  void theLastGroupOfAKindWins() {
    codec
        .audioGroup(1)
        .parameter(0, Parameter.NODE_COUNT, 0x10004)
        .parameter(2, Parameter.FUNCTION_TYPE, 0x102)
        .parameter(3, Parameter.FUNCTION_TYPE, 0x101)
        .parameter(4, Parameter.FUNCTION_TYPE, 0x7f)
        .parameter(3, Parameter.NODE_COUNT, 0x100002);
    Codec found = found();
    assertThat(found.identity().audio()).isEqualTo(new GroupId(3, 1, true));
    assertThat(found.identity().modem()).isEqualTo(new GroupId(2, 2, true));
    assertThat(found.widgets()).extracting(Widget::node).containsExactly(0x10, 0x11);
  }

  @Test
  void aModemAloneTakesTheGroupsOfTheRootForItsWidgets() {
    codec
        .parameter(0, Parameter.VENDOR_ID, 0x14f12bfa)
        .parameter(0, Parameter.SUBSYSTEM_ID, 1)
        .parameter(0, Parameter.NODE_COUNT, 0x20001)
        .parameter(2, Parameter.FUNCTION_TYPE, 2);
    Codec found = found();
    assertThat(found.group().node()).isEqualTo(2);
    assertThat(found.widgets()).extracting(Widget::node).containsExactly(2);
    assertThat(codec.sent().stream().filter(command -> command == 0xf0004).count()).isEqualTo(4);
  }

  @Test
  void theSubsystemIsAskedOfTheGroupWhenTheRootHasNone() {
    for (int none : new int[] {0, Link.NO_ANSWER}) {
      codec.audioGroup(1).parameter(0, Parameter.SUBSYSTEM_ID, none);
      codec.answer(1, Verb.GET_SUBSYSTEM_ID, 0x17aa2025);
      assertThat(found().identity().subsystemId()).isEqualTo(0x17aa2025);
      assertThat(new CodecEnumeration(codec, 0).identify().subsystemId()).isEqualTo(0x17aa2025);
    }
    codec.audioGroup(1);
    assertThat(found().identity().subsystemId()).isEqualTo(0x10ec1274);
  }

  @Test
  void namesFollowTheKernelsTables() {
    codec.audioGroup(1).parameter(0, Parameter.REVISION_ID, 0x100004);
    CodecIdentity id = found().identity();
    assertThat(id.vendorName()).isEqualTo("Realtek");
    assertThat(id.chipName()).isEqualTo("ID 274");
    assertThat(id.modalias()).isEqualTo("hdaudio:v10EC0274r00100004a01");
    assertThat(id.component()).isEqualTo("HDA:10ec0274,10ec1274,00100004");
    codec.parameter(0, Parameter.VENDOR_ID, 0x0abc0001);
    assertThat(found().identity().vendorName()).isEqualTo("Generic 0abc");
  }

  @Test
  void capabilitiesAreTheGroupsUnlessOverridden() {
    codec
        .audioGroup(2)
        .parameter(1, Parameter.AMP_OUT_CAPS, 0x80000000)
        .parameter(1, Parameter.PCM, 0x20040)
        .parameter(1, Parameter.STREAM_FORMATS, 1)
        .parameter(2, Parameter.WIDGET_CAPS, 0x05)
        .parameter(3, Parameter.WIDGET_CAPS, 0x1d)
        .parameter(3, Parameter.AMP_OUT_CAPS, 0x34a4a)
        .parameter(3, Parameter.PCM, 0x20060);
    Widget plain = found().widgets().get(0);
    Widget own = found().widgets().get(1);
    assertThat(plain.ampOut()).isEqualTo(new AmpCaps(0x80000000));
    assertThat(plain.pcm()).isEqualTo(new PcmCaps(0x20040, 1));
    assertThat(plain.ampIn()).isNull();
    assertThat(own.ampOut()).isEqualTo(new AmpCaps(0x34a4a));
    assertThat(own.pcm()).isEqualTo(new PcmCaps(0x20060, 0));
  }

  @Test
  void likelyHdmiNeedsDigitalOutputsOnly() {
    codec.audioGroup(2).parameter(2, Parameter.WIDGET_CAPS, 0x201);
    codec.parameter(3, Parameter.WIDGET_CAPS, 0x400000);
    assertThat(found().likelyHdmi()).isTrue();
    codec.parameter(3, Parameter.WIDGET_CAPS, 0x001);
    assertThat(found().likelyHdmi()).isFalse();
    codec.parameter(3, Parameter.WIDGET_CAPS, 0x100201);
    assertThat(found().likelyHdmi()).isFalse();
    codec.parameter(3, Parameter.WIDGET_CAPS, 0); // no type at all, not type 0
    assertThat(found().likelyHdmi()).isTrue();
  }

  @Test
  void noSetVerbIsSentUnlessPowerIsWanted() {
    codec.audioGroup(1).parameter(2, Parameter.WIDGET_CAPS, 0x400);
    found();
    assertThat(codec.sent()).noneMatch(this::sets);
    new CodecEnumeration(codec, 0).enumerate(true);
    assertThat(codec.sent().stream().filter(this::sets)).containsExactly(SET_POWER, 0x270500);
  }

  private boolean sets(int command) {
    Verb verb = Verb.of(Command.verb(command));
    return verb != null && verb.sets();
  }

  @Test
  void powerIsPolledUntilReachedOrGivenUp() {
    codec.audioGroup(1).answer(1, Verb.GET_POWER_STATE, 0x30);
    new CodecEnumeration(codec, 0).enumerate(true);
    assertThat(codec.sent().stream().filter(sent -> sent == GET_POWER)).hasSize(500);
    assertThat(codec.sent().stream().filter(sent -> sent == SET_POWER)).hasSize(1);
  }

  @Test
  void anErrorOfPowerIsTriedTenTimes() {
    codec.audioGroup(1).answer(1, Verb.GET_POWER_STATE, 0x130);
    new CodecEnumeration(codec, 0).enumerate(true);
    assertThat(codec.sent().stream().filter(sent -> sent == GET_POWER)).hasSize(10);
    assertThat(codec.sent().stream().filter(sent -> sent == SET_POWER)).hasSize(10);
  }
}
