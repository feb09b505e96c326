package dev.probus.bus.hda.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.bus.hda.dump.DumpedCodec;
import dev.probus.bus.hda.graph.Block.Kind;
import dev.probus.bus.hda.graph.Wire.Flow;
import org.junit.jupiter.api.Test;

/** Graphs of a hand-made codec. */
class SignalGraphTest {

  private static final String TEXT =
      """
      Codec: Probus Graph
      Address: 0
      Vendor Id: 0x10950001
      Subsystem Id: 0x10950002
      Revision Id: 0x1
      No Modem Function Group found
      Default PCM:
      N/A
      Default Amp-In caps: N/A
      Default Amp-Out caps: N/A
      GPIO: io=0, o=0, i=0, unsolicited=0, wake=0
      Node 0x02 [Audio Output] wcaps 0x5: Stereo Amp-Out
        Amp-Out caps: N/A
        Amp-Out vals:  [0x00 0x00]
        Converter: stream=1, channel=0
      Node 0x03 [Audio Input] wcaps 0x100101: Stereo
        Converter: stream=0, channel=0
        SDI-Select: 0
        Connection: 1
           0x05
      Node 0x04 [Pin Complex] wcaps 0x400101: Stereo
        Pincap 0x00000034: IN OUT Detect
        Pin Default 0x01014410: [Jack] Line Out at Ext Rear
          Conn = 1/8, Color = Green
          DefAssociation = 0x1, Sequence = 0x0
        Pin-ctls: 0x40: OUT
        Connection: 2
           0x02 0x05*
      Node 0x05 [Audio Mixer] wcaps 0x200103: Stereo Amp-In
        Amp-In caps: N/A
        Amp-In vals:  [0x00 0x00] [0x00 0x00]
        Connection: 2
           0x02 0x04
      Node 0x06 [Pin Complex] wcaps 0x400001: Stereo
        Pincap 0x00000020: IN
        Pin Default 0x40000000: [N/A] Line Out at Ext N/A
          Conn = Unknown, Color = Unknown
          DefAssociation = 0x0, Sequence = 0x0
        Pin-ctls: 0x00:
      Node 0x07 [Audio Selector] wcaps 0x300101: Stereo
        Connection: 1
           0x7f
      """;

  private final SignalGraph graph = graph();

  private static SignalGraph graph() {
    DumpedCodec codec = new DumpReader().read("test", TEXT).codecs().getFirst();
    if (codec.enumerate() instanceof Enumeration.Found found) {
      return SignalGraph.of(found.codec(), codec.model());
    }
    throw new AssertionError(codec);
  }

  private Block block(String id) {
    return graph.blocks().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aPinThatIsUsedBothWaysIsTwoBlocks() {
    assertThat(block("n04").kind()).isEqualTo(Kind.INPUT_PIN);
    assertThat(block("n04").lines().getFirst()).isEqualTo("0x04 Pin, in");
    assertThat(block("n04out").kind()).isEqualTo(Kind.OUTPUT_PIN);
    assertThat(block("n04out").lines())
        .containsExactly("0x04 Pin, out", "Line Out, jack", "Ext Rear", "1/8, Green");
    assertThat(block("n04out").color()).isEqualTo("Green");
  }

  @Test
  void whatIsNotConnectedIsToldAsSuch() {
    assertThat(block("n06").used()).isFalse();
    assertThat(block("n06").lines()).containsExactly("0x06 Pin, in", "not connected");
    assertThat(block("n06").color()).isEmpty();
    assertThat(block("n7f").lines()).containsExactly("0x7f", "no such widget");
  }

  @Test
  void theChosenSourceIsMarkedAndAMixerChoosesNone() {
    assertThat(graph.wires())
        .containsExactly(
            new Wire("n05", "n03", 0, Flow.SELECTED),
            new Wire("n02", "n04out", 0, Flow.ALTERNATIVE),
            new Wire("n05", "n04out", 1, Flow.SELECTED),
            new Wire("n02", "n05", 0, Flow.SUMMED),
            new Wire("n04", "n05", 1, Flow.SUMMED),
            new Wire("n7f", "n07", 0, Flow.SELECTED));
  }

  @Test
  void convertersAndAmplifiersAreTold() {
    assertThat(block("n02").kind()).isEqualTo(Kind.OUTPUT_CONVERTER);
    assertThat(block("n02").lines()).containsExactly("0x02 DAC", "analog", "amp out");
    assertThat(block("n03").kind()).isEqualTo(Kind.INPUT_CONVERTER);
    assertThat(block("n05").lines()).containsExactly("0x05 Mixer", "amp in");
    assertThat(block("n07").kind()).isEqualTo(Kind.SELECTOR);
  }
}
