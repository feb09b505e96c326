package dev.probus.bench.hda;

import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts that are worked on: all that a folder has, or else those that come with Probus.
 *
 * @param texts the bytes of each file
 * @param codecs how many codecs they hold
 */
public record Dumps(List<byte[]> texts, int codecs) {

  /** Reads a folder of dumps; an empty name stands for the bundled ones. */
  public static Dumps of(String folder) {
    List<byte[]> texts = folder.isEmpty() ? bundled() : inside(Path.of(folder));
    return new Dumps(texts, texts.stream().mapToInt(text -> parse(text).size()).sum());
  }

  private static List<byte[]> bundled() {
    return BundledCodecs.read("sof-hda-codec0.txt", "sof-hda-codec2.txt").stream()
        .map(codec -> codec.procText().getBytes(StandardCharsets.ISO_8859_1))
        .toList();
  }

  private static List<byte[]> inside(Path folder) {
    List<byte[]> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (new DumpReader().recognises(file)) {
          texts.add(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** Makes codecs of a text. */
  static List<DumpedCodec> parse(byte[] text) {
    try {
      return new DumpReader().read("text", new ByteArrayInputStream(text)).codecs();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory can always be read
    }
  }
}
