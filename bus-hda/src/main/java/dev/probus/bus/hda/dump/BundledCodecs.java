package dev.probus.bus.hda.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The codecs that come with Probus, described in files of its own. */
public final class BundledCodecs {
  private static final String FOLDER = "/dev/probus/bus/hda/machine/";

  private BundledCodecs() {}

  /**
   * Reads the codecs of a bundled machine.
   *
   * @param files the files' names, one codec each
   * @throws IllegalStateException if a file is missing or damaged, which is a fault of the build
   */
  public static List<DumpedCodec> read(String... files) {
    List<DumpedCodec> codecs = new ArrayList<>();
    for (String file : files) {
      Dump dump = read(file);
      if (!dump.problems().isEmpty()) {
        throw new IllegalStateException(dump.problems().getFirst().toString());
      }
      codecs.addAll(dump.codecs());
    }
    return codecs;
  }

  private static Dump read(String file) {
    try (InputStream in = BundledCodecs.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + file + " is not in this module");
      }
      return new DumpReader().read(file, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
