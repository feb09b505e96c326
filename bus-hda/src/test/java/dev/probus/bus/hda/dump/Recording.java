package dev.probus.bus.hda.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A boot of a real kernel on emulated codecs: what it sent, what came back, what it printed. */
record Recording(String name, List<Integer> addresses) {

  static final List<Recording> ALL =
      List.of(
          new Recording("codec-at-2", List.of(2)),
          new Recording("ich6-duplex", List.of(0)),
          new Recording("ich6-micro-nomixer", List.of(0)),
          new Recording("single-cmd", List.of(0)),
          new Recording("two-codecs-duplex-output", List.of(0, 1)));

  /** A command with its response. */
  record Exchange(int command, int response) {}

  /**
   * A command as the emulated controller saw it.
   *
   * @param place its place in the command ring, in hexadecimal digits; empty by the other way
   * @param responsePlace the response's place in its ring, likewise
   */
  record Wire(String place, int command, String responsePlace, int response) {
    boolean immediate() {
      return place.isEmpty();
    }

    String sent() {
      String way = immediate() ? "immediate" : "ring " + place;
      return way + " %08x".formatted(command);
    }
  }

  /** Returns all that went over the wire, printing of the text and playback included. */
  List<Wire> wire() throws IOException {
    return text("wire.txt").lines().map(line -> wire(line.split(" "))).toList();
  }

  private static Wire wire(String[] words) {
    boolean ring = words[0].equals("ring");
    int at = ring ? 2 : 1;
    return new Wire(
        ring ? words[1] : "",
        Integer.parseUnsignedInt(words[at], 16),
        ring ? words[3] : "",
        Integer.parseUnsignedInt(words[ring ? 4 : 2], 16));
  }

  /** Returns the exchanges with one codec, in order. */
  List<Exchange> exchanges(int address) throws IOException {
    List<Exchange> exchanges = new ArrayList<>();
    for (String line : text("verbs.txt").lines().toList()) {
      String[] words = line.split(" ");
      int command = Integer.parseUnsignedInt(words[4].substring(2), 16);
      if (command >>> 28 == address) {
        exchanges.add(new Exchange(command, Integer.parseUnsignedInt(words[6].substring(2), 16)));
      }
    }
    return exchanges;
  }

  /** Returns what the kernel printed of a codec after the driver's set-up. */
  String procText(int address) throws IOException {
    return text("card0-codec_" + address + ".txt");
  }

  /** Returns the codec of the kernel's text. */
  DumpedCodec codec(int address) throws IOException {
    Dump dump = new DumpReader().read(name, procText(address));
    if (!dump.problems().isEmpty() || dump.codecs().size() != 1) {
      throw new AssertionError(dump.problems());
    }
    return dump.codecs().getFirst();
  }

  /** Returns what sysfs told of a codec and its nodes: by {@code node name} or {@code name}. */
  Map<String, String> sysfs(int address) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    boolean ours = false;
    for (String line : text("hdaudio.txt").lines().toList()) {
      if (line.startsWith("[")) {
        ours = line.startsWith("[hdaudioC0D" + address + "/");
      } else if (ours && line.contains(": ")) {
        int colon = line.indexOf(": ");
        values.put(line.substring(0, colon), line.substring(colon + 2).strip());
      }
    }
    return values;
  }

  private String text(String file) throws IOException {
    String path = "/dev/probus/bus/hda/qemu/" + name + "/" + file;
    try (InputStream in = Recording.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
