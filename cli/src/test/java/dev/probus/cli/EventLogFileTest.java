package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.cli.boot.Booted;
import dev.probus.cli.boot.History;
import dev.probus.core.Policy;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.record.RecordingWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void theSeedDecidesTheOrderOfEvents() throws IOException {
    Set<List<String>> orders = new HashSet<>();
    for (int seed = 1; seed <= 10; seed++) {
      Path log = folder.resolve("seed" + seed);
      Ran.probus("boot", "--seed", String.valueOf(seed), "--log", log.toString());
      List<String> lines = Files.readAllLines(log);
      assertThat(lines.getFirst()).endsWith("\"seed\":" + seed + "}");
      orders.add(lines.subList(1, lines.size()));
    }
    assertThat(orders).as("orders of events with the seeds 1 to 10").hasSizeGreaterThan(1);
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

  /** An event that cannot be written stands for whatever goes wrong half-way. */
  @Test
  void aLogThatEndsHalfWayIsNotThereAtAll() throws IOException {
    Event unwritable = new ModuleEvent.Answered("half-way", null);
    List<LogEntry> entries =
        List.of(new LogEntry(0, 0, new ModuleEvent.Loading("a")), new LogEntry(1, 1, unwritable));
    Booted booted =
        new Booted(
            FakeMachines.calm(),
            Policy.PRECISE,
            0,
            new Snapshot(true, List.of(), List.of(), List.of()),
            entries,
            new History(Map.of(), List.of(), List.of(), List.of()));
    Path log = Files.writeString(folder.resolve("events.jsonl"), "old");
    assertThatThrownBy(() -> RecordingWriter.write(log, booted.recording()))
        .isInstanceOf(NullPointerException.class);
    assertThat(files()).containsExactly(log);
    assertThat(log).hasContent("old");
  }
}
