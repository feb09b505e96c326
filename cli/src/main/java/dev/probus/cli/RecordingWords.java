package dev.probus.cli;

import dev.probus.api.bus.Problem;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
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
   * @throws BadInput if the file cannot be read, or nothing in it can be used
   */
  static Optional<ReadRecording> find(String word) throws BadInput {
    try {
      Path file = Path.of(word);
      return Files.isRegularFile(file) ? found(file) : Optional.empty();
    } catch (InvalidPathException _) { // then it names no file
      return Optional.empty();
    } catch (IOException e) {
      throw new BadInput(IoReason.line(word, e, EXPECTED));
    }
  }

  /**
   * Reads a recording.
   *
   * @throws BadInput if there is none, or nothing in it can be used
   */
  static ReadRecording read(Path file) throws BadInput {
    try {
      return found(file)
          .orElseThrow(() -> new BadInput(file + ": no recording, expected " + EXPECTED));
    } catch (IOException e) {
      throw new BadInput(IoReason.line(file.toString(), e, EXPECTED));
    }
  }

  /** Of what is damaged throughout nothing could be shown but that nothing is wrong. */
  private static Optional<ReadRecording> found(Path file) throws IOException, BadInput {
    Optional<ReadRecording> read = Recordings.read(file);
    if (read.isPresent() && read.get().recording().entries().isEmpty()) {
      Optional<Problem> problem = read.get().problems().stream().findFirst();
      if (problem.isPresent()) {
        throw new BadInput(problem.get().toString());
      }
    }
    return read;
  }

  /** Tells what is wrong with a recording that was read, and what else has to be known of it. */
  static void tell(ReadRecording read, Complaints complaints) {
    complaints.passedOver(read.notes());
    complaints.damaged(read.problems());
  }
}
