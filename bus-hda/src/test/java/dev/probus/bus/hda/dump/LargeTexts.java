package dev.probus.bus.hda.dump;

import dev.probus.bus.hda.codec.CodecFacts;
import dev.probus.bus.hda.codec.CodecTree;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Era;
import dev.probus.bus.hda.codec.ProcForm;
import dev.probus.bus.hda.graph.SignalGraph;
import java.util.List;

/** Reads texts of almost 1 MiB that are made to need much; a program of its own. */
final class LargeTexts {

  private static final int SIZE = (1 << 20) - 1;

  private LargeTexts() {}

  /**
   * Reads each text and does everything with its codecs.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    String header = Texts.codec();
    String node = "Node 0x02 [Audio Mixer] wcaps 0x20010b: Stereo Amp-In\n  Amp-In vals: ";
    List<String> texts =
        List.of(
            filled("", header),
            filled("", Texts.analog()),
            filled("", "Codec: \nAddress: 0\nVendor Id: 0x1\n"),
            filled(header, "no line of a codec\n"),
            filled(header, "\n"),
            filled(header + node, " [0x00 0x00]"),
            filled(
                header + "Node 0x02 [Vendor Defined Widget] wcaps 0xf00040: Mono\n",
                "    Coeff 0x00: 0x0000\n"),
            manyNodes(header));
    for (String text : texts) {
      use(new DumpReader().read("large", text));
    }
    System.out.println("done");
  }

  private static String filled(String begin, String part) {
    return begin + part.repeat((SIZE - begin.length()) / part.length());
  }

  /** Returns a codec with as many nodes as there can be, each with as many sources. */
  private static String manyNodes(String header) {
    StringBuilder text = new StringBuilder(header);
    for (int node = 2; node < 0x80; node++) {
      text.append("Node 0x%02x [Audio Mixer] wcaps 0x200103: Stereo Amp-In\n".formatted(node));
      text.append("  Amp-In vals: ").append(" [0x00 0x00]".repeat(127)).append('\n');
      text.append("  Connection: 127\n    ").append(" 0x02".repeat(127)).append('\n');
    }
    return text.toString();
  }

  private static void use(Dump dump) {
    for (DumpedCodec codec : dump.codecs()) {
      if (codec.enumerate() instanceof Enumeration.Found found) {
        CodecFacts.of(found);
        CodecTree.of(codec.name(), found.codec());
        SignalGraph.of(found.codec(), codec.model());
      }
      codec.procText(codec.form().own());
      codec.procText(ProcForm.of(Era.E1));
    }
  }
}
