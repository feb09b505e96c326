package dev.probus.bus.hda.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small texts of our own making for tests to read and damage. */
final class Texts {

  private Texts() {}

  /** The analog codec of the bundled machine. */
  static String analog() {
    return machine("sof-hda-codec0.txt");
  }

  /** The HDMI codec of the bundled machine. */
  static String hdmi() {
    return machine("sof-hda-codec2.txt");
  }

  private static String machine(String file) {
    String path = "/dev/probus/bus/hda/machine/" + file;
    try (InputStream in = DumpReader.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  /** Returns a text with its one place of these words changed. */
  static String with(String text, String words, String instead) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new AssertionError("not in the text: " + words);
    }
    return text.substring(0, at) + instead + text.substring(at + words.length());
  }

  /** Returns the 1-based number of the first line that begins with these words. */
  static int line(String text, String words) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(words)) {
        return i + 1;
      }
    }
    throw new AssertionError("no line begins with " + words);
  }

  /** Returns a codec with these lines below a modern header and group. */
  static String codec(String... nodes) {
    List<String> lines = new ArrayList<>();
    lines.add("Codec: Probus Test");
    lines.add("Address: 0");
    lines.add("AFG Function Id: 0x1 (unsol 0)");
    lines.add("Vendor Id: 0x10ec0001");
    lines.add("Subsystem Id: 0x10ec0002");
    lines.add("Revision Id: 0x1");
    lines.add("No Modem Function Group found");
    lines.add("Default PCM:");
    lines.add("N/A");
    lines.add("Default Amp-In caps: N/A");
    lines.add("Default Amp-Out caps: N/A");
    lines.add("State of AFG node 0x01:");
    lines.add("  Power states:  D0 D3");
    lines.add("  Power: setting=D0, actual=D0");
    lines.add("GPIO: io=0, o=0, i=0, unsolicited=0, wake=0");
    lines.addAll(List.of(nodes));
    return String.join("\n", lines) + "\n";
  }

  /** Reads a text that must hold one codec and no problem. */
  static DumpedCodec sound(String text) {
    Dump dump = new DumpReader().read("test", text);
    if (!dump.problems().isEmpty() || dump.codecs().size() != 1) {
      throw new AssertionError(dump.codecs().size() + " codecs, " + dump.problems());
    }
    return dump.codecs().getFirst();
  }
}
