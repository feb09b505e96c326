package dev.probus.cli.codec;

import dev.probus.api.bus.Problem;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.dump.Card;
import dev.probus.bus.hda.dump.Dump;
import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.bus.hda.dump.DumpedCodec;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.IoReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A file, with its codecs enumerated.
 *
 * @param name the file as it was named
 * @param codecs the codecs that were asked for, by card and then by address
 * @param lines what is wrong with the file, a line each
 */
public record DumpFile(String name, List<Found> codecs, List<String> lines) {

  /**
   * A codec.
   *
   * @param card the card that it is on
   * @param codec the codec as the file describes it
   * @param result what came of enumerating it
   */
  public record Found(Card card, DumpedCodec codec, Enumeration result) {}

  /** Copies the lists. */
  public DumpFile {
    codecs = List.copyOf(codecs);
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file and enumerates its codecs.
   *
   * @param only the address of the codecs that are asked for, if not all are
   */
  public static DumpFile read(DumpReader reader, Path file, OptionalInt only) {
    String name = file.toString();
    try {
      return of(name, reader.read(file), only);
    } catch (IOException e) {
      String line = IoReason.line(name, e, "a codec dump that can be read");
      return new DumpFile(name, List.of(), List.of(line));
    }
  }

  private static DumpFile of(String name, Dump dump, OptionalInt only) {
    List<Found> found = new ArrayList<>();
    for (Card card : dump.cards()) {
      for (DumpedCodec codec : card.codecs()) {
        if (only.orElse(codec.address()) == codec.address()) {
          found.add(new Found(card, codec, codec.enumerate()));
        }
      }
    }
    List<String> lines = new ArrayList<>(dump.problems().stream().map(Problem::toString).toList());
    List<DumpedCodec> all = dump.codecs();
    if (found.isEmpty() && !all.isEmpty()) {
      String there =
          all.stream()
              .map(DumpedCodec::address)
              .distinct()
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      lines.add(name + ": no codec at address " + only.orElse(0) + ", expected one of " + there);
    }
    return new DumpFile(name, found, lines);
  }

  /** Returns how a command ends that has shown this file. */
  public int exitCode() {
    if (!lines.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    boolean refused = codecs.stream().anyMatch(c -> c.result() instanceof Enumeration.Refused);
    return refused ? ExitCode.TROUBLE : ExitCode.DONE;
  }
}
