package dev.probus.bus.hda.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same codec for people and for writers of data. */
class CodecTreeTest {

  private static final ScriptedCodec SCRIPT =
      new ScriptedCodec()
          .audioGroup(3)
          .parameter(0, Parameter.REVISION_ID, 0x100004)
          .parameter(1, Parameter.PCM, 0x20040)
          .parameter(1, Parameter.STREAM_FORMATS, 1)
          .parameter(1, Parameter.POWER_STATES, 9)
          .parameter(1, Parameter.GPIO_CAPS, 0x010203)
          .parameter(2, Parameter.WIDGET_CAPS, 0x00041d)
          .parameter(2, Parameter.AMP_OUT_CAPS, 0x25050)
          .parameter(2, Parameter.PCM, 0x60060)
          .parameter(2, Parameter.STREAM_FORMATS, 5)
          .parameter(2, Parameter.POWER_STATES, 0xf)
          .parameter(3, Parameter.WIDGET_CAPS, 0x40018d)
          .parameter(3, Parameter.AMP_OUT_CAPS, 0x80000000)
          .parameter(3, Parameter.PIN_CAPS, 0x1c)
          .answer(3, Verb.GET_CONFIG_DEFAULT, 0x02211020)
          .answer(3, Verb.GET_PIN_CONTROL, 0xc0)
          .parameter(3, Parameter.CONNECTION_LENGTH, 3)
          .answer(3, Verb.GET_CONNECTION_LIST, 0x818302);

  private static Codec codec() {
    return ((Enumeration.Found) new CodecEnumeration(SCRIPT, 0).enumerate()).codec();
  }

  @Test
  void aTreeForPeople() {
    List<String> lines = new ArrayList<>();
    indent(CodecTree.of("Realtek ALC274", codec()), "", lines);
    assertThat(lines)
        .containsExactly(
            "Realtek ALC274 at address 0, vendor 0x10ec0274, subsystem 0x10ec1274, revision"
                + " 0x100004",
            " audio function group 0x01",
            "  default rates 48000, bits 16, formats PCM",
            "  power D0 D3",
            "  gpio 3 both ways, 2 out, 1 in",
            "  0x02 Audio Output, 2 channels, power",
            "   amp out, 80 steps of 0.75 dB, 0 dB at 80",
            "   rates 44100 48000, bits 16 20, formats PCM AC3",
            "  0x03 Pin Complex, 2 channels, unsolicited",
            "   Jack, HP Out at Ext Front, 1/8, Black, group 2.0, out, headphone, detects",
            "   from 0x02 0x03, illegal: range to 1 after 3",
            "   amp out, mute",
            "  0x04 UNKNOWN Widget");
  }

  private static void indent(TreeNode node, String before, List<String> lines) {
    lines.add(before + node.text());
    node.children().forEach(child -> indent(child, before + " ", lines));
  }

  @Test
  void factsForWriters() {
    assertThat(text(CodecFacts.of(new CodecEnumeration(SCRIPT, 0).enumerate())))
        .isEqualTo(
            "{address:0,vendorId:283902580,subsystemId:283906676,revisionId:1048580,"
                + "vendor:Realtek,modalias:hdaudio:v10EC0274r00100004a01,"
                + "audioFunction:{node:1,type:1,unsolicited:false},likelyHdmi:false,"
                + "group:{node:1,rates:[48000],bits:[16],formats:[PCM],powerStates:[D0,D3],"
                + "gpioCaps:66051},widgets:["
                + "{node:2,type:Audio Output,caps:1053,"
                + "ampOut:{offset:80,steps:80,stepSize:2,mute:false},"
                + "rates:[44100,48000],bits:[16,20],formats:[PCM,AC3],"
                + "powerStates:[D0,D1,D2,D3]},"
                + "{node:3,type:Pin Complex,caps:4194701,"
                + "pin:{caps:28,configDefault:35721248,control:192,port:Jack,device:HP Out,"
                + "place:Ext,location:Front,connection:1/8,color:Black,association:2,sequence:0},"
                + "connections:[2,3],connectionRemark:range to 1 after 3,"
                + "ampOut:{offset:0,steps:0,stepSize:0,mute:true}},"
                + "{node:4,type:UNKNOWN Widget,caps:0}]}");
  }

  @Test
  void aRefusedCodecHasItsReason() {
    Enumeration refused = new CodecEnumeration(new ScriptedCodec(), 0).enumerate();
    assertThat(text(CodecFacts.of(refused)))
        .endsWith(",error:ENODEV,reason:no function group, expected an audio or a modem one}");
  }

  private static String text(Fact fact) {
    return switch (fact) {
      case Fact.Text text -> text.value();
      case Fact.Count count -> String.valueOf(count.value());
      case Fact.Truth truth -> String.valueOf(truth.value());
      case Fact.Items items ->
          "[" + String.join(",", items.items().stream().map(CodecTreeTest::text).toList()) + "]";
      case Fact.Group group ->
          "{"
              + String.join(
                  ",", group.fields().stream().map(f -> f.name() + ":" + text(f.value())).toList())
              + "}";
    };
  }
}
