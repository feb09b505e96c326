package dev.probus.cli;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.IoReason;
import dev.probus.core.record.ReadRecording;
import dev.probus.core.record.Recordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Words that name recordings. */
final class RecordingWords {
  private static final String EXPECTED = "a recording that --log wrote, or the log of a kernel";

  private RecordingWords() {}

  /** Makes the word at a place. */
  static PositionalParamSpec at(int index, String label, String text) {
    return PositionalParamSpec.builder()
        .index(String.valueOf(index))
        .arity("1")
        .required(true)
        .paramLabel(label)
        .type(Path.class)
        .description(text)
        .build();
  }

  /**
   * Reads a recording, if the word names one.
   *
   * @throws BadInput if the file cannot be read
   */
  static Optional<ReadRecording> find(String word) throws BadInput {
    try {
      Path file = Path.of(word);
      return Files.isRegularFile(file) ? Recordings.read(file) : Optional.empty();
    } catch (InvalidPathException _) { // then it names no file
      return Optional.empty();
    } catch (IOException e) {
      throw new BadInput(IoReason.line(word, e, EXPECTED));
    }
  }

  /**
   * Reads a recording.
   *
   * @throws BadInput if there is none
   */
  static ReadRecording read(Path file) throws BadInput {
    try {
      return Recordings.read(file)
          .orElseThrow(() -> new BadInput(file + ": no recording, expected " + EXPECTED));
    } catch (IOException e) {
      throw new BadInput(IoReason.line(file.toString(), e, EXPECTED));
    }
  }
}
