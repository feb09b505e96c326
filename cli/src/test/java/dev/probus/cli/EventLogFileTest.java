package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --log} writes, and that it writes all of it or nothing. */
final class EventLogFileTest {
  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void everyEventHasALine() throws IOException {
    Path log = folder.resolve("events.jsonl");
    assertThat(Ran.probus("boot", "--log", log.toString()).code()).isOne();
    Golden.check("log-stormy.jsonl", Files.readString(log));
    assertThat(files()).containsExactly(log);
  }

  @Test
  void aLogThatWasThereIsReplaced() throws IOException {
    Path log = Files.writeString(folder.resolve("events.jsonl"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), log);
    assertThat(Ran.probus("boot", "calm", "--log", link.toString()).code()).isZero();
    assertThat(Files.readAllLines(log).getFirst())
        .isEqualTo(
            "{\"format\":\"probus-log\",\"version\":1,\"machine\":\"calm\",\"policy\":\"precise\","
                + "\"seed\":0}");
    assertThat(link).isSymbolicLink();
    assertThat(files()).containsExactlyInAnyOrder(log, link);
  }

  @Test
  void aLogThatCannotBeWrittenIsBadInput() throws IOException {
    Path inNothing = folder.resolve("nothing/events");
    Ran ran = Ran.probus("boot", "calm", "--log", inNothing.toString());
    assertThat(ran.err().lines())
        .containsExactly(
            "probus: "
                + inNothing
                + ": no such file or folder, expected a file that can be"
                + " written");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(files()).isEmpty();
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    Ran ran = Ran.probus("boot", "calm", "--log", folder.toString());
    assertThat(ran.err()).startsWith("probus: " + folder + ": ").contains("expected a file");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(files()).isEmpty();
  }
}
