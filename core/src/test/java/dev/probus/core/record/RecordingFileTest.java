package dev.probus.core.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.Rehearsal;
import dev.probus.core.explain.Recording;
import dev.probus.core.machine.Zoo;
import dev.probus.core.machine.ZooCase;
import dev.probus.core.worlds.RecordedWorlds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written comes back, and what comes back is written the same. */
final class RecordingFileTest {
  private static final String HEADER =
      "{\"format\":\"probus-log\",\"version\":1,\"machine\":\"m\",\"policy\":\"precise\"}\n";

  @TempDir private Path folder;

  static byte[] written(Recording recording) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordingWriter.write(out, recording);
    return out.toByteArray();
  }

  static ReadRecording read(byte[] bytes) throws IOException {
    return RecordingReader.read("log", new ByteArrayInputStream(bytes));
  }

  private static ReadRecording read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private static String event(long sequence, String more) {
    return "{\"sequence\":" + sequence + ",\"nanos\":5," + more + "}\n";
  }

  private static String bound(long sequence) {
    return event(sequence, "\"event\":\"probe.bound\",\"device\":\"b/d\",\"driver\":\"x\"");
  }

  private static void comesBack(String which, Recording recording) throws IOException {
    byte[] first = written(recording);
    ReadRecording read = read(first);
    assertThat(read.problems()).as(which).isEmpty();
    assertThat(new String(written(read.recording()), UTF_8))
        .as(which)
        .isEqualTo(new String(first, UTF_8));
  }

  @Test
  void everyCaseOfTheZooComesBack() throws Exception {
    for (ZooCase each : Zoo.cases()) {
      if (each.scenario().isPresent()) {
        for (Rehearsal run : Rehearsal.runAll(each.script(), 0)) {
          comesBack(
              each.id() + " " + run.policy(),
              new Recording(each.id(), run.policy().word(), OptionalLong.of(0), run.log()));
        }
      }
    }
  }

  @Test
  void randomWorldsComeBack() throws Exception {
    for (long seed = 1; seed <= 12; seed++) {
      for (Map.Entry<Policy, List<LogEntry>> run : RecordedWorlds.of(seed).entrySet()) {
        comesBack(
            "world " + seed + " " + run.getKey(),
            new Recording("w", run.getKey().word(), OptionalLong.of(seed), run.getValue()));
      }
    }
  }

  @Test
  void anEngineIsFollowed() throws Exception {
    Path file = folder.resolve("run.log");
    try (ProbeEngine engine = ProbeEngine.builder().simulated(1).build();
        RecordingWriter writer =
            RecordingWriter.create(file, "board", "precise", OptionalLong.empty())) {
      engine.start();
      engine.publish(ResourceKey.of(String.class, "a"), "1");
      engine.settle();
      assertThat(writer.follow(engine::log)).isPositive();
      assertThat(writer.follow(engine::log)).isZero();
      assertThat(RecordingReader.read(file).recording().entries()).hasSameSizeAs(engine.log());
      engine.publish(ResourceKey.of(String.class, "b"), "2");
      engine.settle();
      assertThat(writer.follow(engine::log)).isPositive();
      ReadRecording read = RecordingReader.read(file);
      assertThat(read.problems()).isEmpty();
      assertThat(written(read.recording()))
          .isEqualTo(
              written(new Recording("board", "precise", OptionalLong.empty(), engine.log())));
    }
  }

  @Test
  void aPackedFollowerCanBeReadBeforeItEnds() throws Exception {
    Path file = folder.resolve("run.log.gz");
    Event event = new DeviceEvent.Gone(DeviceId.of("b", "d"));
    try (RecordingWriter writer =
        RecordingWriter.create(file, "board", "precise", OptionalLong.empty())) {
      writer.append(List.of(new LogEntry(0, 0, event)));
      ReadRecording read = RecordingReader.read(file);
      assertThat(read.recording().entries()).hasSize(1);
      assertThat(read.problems())
          .hasToString("[" + file + ":2: packed data that is cut off or damaged after this line]");
    }
    assertThat(RecordingReader.read(file).problems()).isEmpty();
  }

  @Test
  void aPackedRecordingIsWrittenWhole() throws Exception {
    Path file = folder.resolve("run.gz");
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      entries.add(new LogEntry(i, i, new DeviceEvent.Gone(DeviceId.of("b", "d" + i))));
    }
    Recording recording = new Recording("m", "linux", OptionalLong.of(3), entries);
    RecordingWriter.write(file, recording);
    assertThat(Files.size(file)).isLessThan(written(recording).length / 5);
    ReadRecording read = RecordingReader.read(file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.recording()).isEqualTo(recording);
  }

  @Test
  void keysComeBackAsTheyPrint() throws Exception {
    List<ResourceKey<?>> keys =
        List.of(
            ResourceKey.of(Map.Entry.class, "nested"),
            ResourceKey.of(String[].class, "array"),
            ResourceKey.of(int[][].class, "numbers"),
            ResourceKey.of(new Object() {}.getClass(), "nameless"),
            ResourceKey.of(Duration.class, "plain"));
    List<LogEntry> entries = new ArrayList<>();
    for (ResourceKey<?> key : keys) {
      entries.add(new LogEntry(entries.size(), 0, new ResourceEvent.Published(key, "me")));
    }
    List<LogEntry> read =
        read(written(new Recording("m", "p", OptionalLong.empty(), entries))).recording().entries();
    for (int i = 0; i < keys.size(); i++) {
      ResourceKey<?> back = ((ResourceEvent.Published) read.get(i).event()).key();
      ResourceKey<?> key = keys.get(i);
      assertThat(back).hasToString(key.toString()).hasSameHashCodeAs(key);
      assertThat(back.typeName()).isEqualTo(key.typeName());
      assertThat(back).isEqualTo(ResourceKey.recorded(key.typeName(), key.name()));
      assertThat(back).isNotEqualTo(key);
      assertThat(back.compareTo(key)).isZero();
      assertThatThrownBy(back::type).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whatWasThrownPrintsAsBefore() throws Exception {
    Exception thrown =
        new IllegalStateException("no answer", new IOException(new Exception("short circuit")));
    DeviceId device = DeviceId.of("b", "d");
    StackTraceElement[] stack = thrown.getStackTrace();
    List<LogEntry> entries =
        List.of(
            new LogEntry(0, 0, new ProbeEvent.Failed(device, "x", thrown)),
            new LogEntry(
                1,
                0,
                new ProbeEvent.Hanging(
                    device, "x", "probe", Duration.ofSeconds(1), List.of(stack))));
    List<LogEntry> read =
        read(written(new Recording("m", "p", OptionalLong.empty(), entries))).recording().entries();
    Throwable back = ((ProbeEvent.Failed) read.getFirst().event()).cause();
    assertThat(back).hasToString(thrown.toString()).hasMessage("no answer");
    assertThat(back.getCause()).hasToString(thrown.getCause().toString());
    assertThat(back.getCause().getCause()).hasToString("java.lang.Exception: short circuit");
    assertThat(((ProbeEvent.Hanging) read.getLast().event()).stack())
        .extracting(StackTraceElement::toString)
        .containsExactlyElementsOf(List.of(stack).stream().map(Object::toString).toList());
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() throws Exception {
    String added =
        event(0, "\"event\":\"probe.bound\",\"device\":\"b/d\",\"driver\":\"x\",\"mood\":{}")
            + event(1, "\"event\":\"moon.rose\",\"phase\":3")
            + event(2, "\"event\":\"moon.rose\",\"phase\":4")
            + bound(3);
    ReadRecording read = read(HEADER + added);
    assertThat(read.recording().entries()).extracting(LogEntry::sequence).containsExactly(0L, 3L);
    assertThat(read.problems())
        .extracting(Object::toString)
        .containsExactly(
            "log:2: field 'mood' of probe.bound is not known, passed over",
            "log:3: event 'moon.rose' is not known, passed over");
  }

  @Test
  void aLaterVersionIsNotRead() throws Exception {
    ReadRecording read = read(HEADER.replace(":1,", ":2,") + bound(0));
    assertThat(read.recording().entries()).isEmpty();
    assertThat(read.problems()).hasToString("[log:1: version 2, expected 1]");
  }

  @Test
  void aDamagedLineIsToldWithItsPlace() throws Exception {
    String damaged = event(1, "\"event\":\"probe.bound\",\"device\":\"bd\",\"driver\":\"x\"");
    ReadRecording read = read(HEADER + bound(0) + damaged + "gar\u0007bage\n" + bound(3));
    assertThat(read.recording().entries()).extracting(LogEntry::sequence).containsExactly(0L, 3L);
    assertThat(read.problems())
        .extracting(Object::toString)
        .containsExactly(
            "log:3: device is 'bd', expected a device, BUS/NAME",
            "log:4: damaged at column 1, expected a JSON object",
            "log:5: sequence is 3, expected 1");
  }

  @Test
  void linesInAnotherOrderArePutBack() throws Exception {
    ReadRecording read = read(HEADER + bound(0) + bound(2) + bound(1) + bound(1) + bound(3));
    assertThat(read.recording().entries())
        .extracting(LogEntry::sequence)
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(read.problems())
        .extracting(Object::toString)
        .contains("log:3: sequence is 2, expected 1", "log:4: sequence is 1, expected 3");
  }

  @Test
  void nothingAtAllIsAProblem() throws Exception {
    assertThat(read("").problems()).hasToString("[log: empty, expected a recording]");
  }

  @Test
  void anotherFormatIsNotRead() throws Exception {
    assertThat(read("{\"format\":\"probus-boot\"}\n").problems())
        .hasToString("[log:1: format 'probus-boot', expected probus-log]");
  }

  /** Garbage has something wrong in each line; nobody reads them all. */
  @Test
  void problemsHaveALimit() throws Exception {
    ReadRecording read = read(HEADER + "x\n".repeat(500));
    assertThat(read.problems()).hasSize(101);
    assertThat(read.problems().getLast()).hasToString("log: 400 more lines with problems");
  }

  @Test
  void aLineThatNeverEndsIsPassedOver() throws Exception {
    ReadRecording read = read(HEADER + "x".repeat(5_000_000) + "\n" + bound(0));
    assertThat(read.recording().entries()).hasSize(1);
    assertThat(read.problems().getFirst().toString()).startsWith("log:2: longer than ");
  }
}
