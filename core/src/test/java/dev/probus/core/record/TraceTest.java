package dev.probus.core.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.core.Rehearsal;
import dev.probus.core.explain.Recording;
import dev.probus.core.machine.Zoo;
import dev.probus.core.machine.ZooCase;
import dev.probus.core.record.form.Fields;
import dev.probus.core.record.form.JsonLine;
import dev.probus.core.record.trace.TraceWriter;
import dev.probus.core.worlds.RecordedWorlds;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Traces keep the rules of their format. */
final class TraceTest {

  private static List<Fields> trace(Recording recording) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TraceWriter.write(out, recording);
    return JsonLine.read(out.toString(UTF_8)).objects("traceEvents");
  }

  private static Recording recording(List<LogEntry> log) {
    return new Recording("m", "precise", OptionalLong.of(0), log);
  }

  /** Slices nest, spans and arrows have both ends, tracks have names, and time does not go back. */
  private static int check(String which, Recording recording) throws Exception {
    Map<String, Deque<BigDecimal>> slices = new HashMap<>();
    Map<String, BigDecimal> spans = new HashMap<>();
    Set<Long> arrows = new HashSet<>();
    Set<String> named = new HashSet<>();
    int ended = 0;
    for (Fields event : trace(recording)) {
      String track = event.count("pid") + " " + event.count("tid");
      String phase = event.text("ph");
      if (phase.equals("M")) {
        named.add(track);
        continue;
      }
      assertThat(named).as(which).contains(track);
      BigDecimal at = new BigDecimal(event.text("ts"));
      String id = event.maybeText("cat").orElse("") + event.maybeNumber("id");
      switch (phase) {
        case "B" -> slices.computeIfAbsent(track, _ -> new ArrayDeque<>()).push(at);
        case "E" -> assertThat(at).as(which).isGreaterThanOrEqualTo(slices.get(track).pop());
        case "b" -> assertThat(spans.put(id, at)).as(which).isNull();
        case "e" -> {
          assertThat(at).as(which + " " + id).isGreaterThanOrEqualTo(spans.remove(id));
        }
        case "s" -> assertThat(arrows.add(event.count("id"))).as(which).isTrue();
        case "f" -> {
          assertThat(arrows.remove(event.count("id"))).as(which).isTrue();
          assertThat(slices.get(track)).as("an arrow ends in a slice").isNotEmpty();
          ended++;
        }
        default -> assertThat(phase).as(which).isIn("i", "C", "X");
      }
    }
    assertThat(slices.values()).as(which).allMatch(Deque::isEmpty);
    assertThat(spans).as(which).isEmpty();
    assertThat(arrows).as(which).isEmpty();
    return ended;
  }

  @Test
  void theZooKeepsTheRules() throws Exception {
    int arrows = 0;
    for (ZooCase each : Zoo.cases()) {
      if (each.scenario().isPresent()) {
        for (Rehearsal run : Rehearsal.runAll(each.script(), 0)) {
          arrows += check(each.id() + " " + run.policy(), recording(run.log()));
        }
      }
    }
    assertThat(arrows).isPositive();
  }

  @Test
  void randomWorldsKeepTheRules() throws Exception {
    for (long seed = 101; seed <= 110; seed++) {
      for (List<LogEntry> log : RecordedWorlds.of(seed).values()) {
        check("world " + seed, recording(log));
      }
    }
  }

  @Test
  void whatIsOpenAtTheEndIsClosed() throws Exception {
    DeviceId device = DeviceId.of("b", "d");
    List<Fields> events =
        trace(
            recording(List.of(new LogEntry(0, 1_234_567, new ProbeEvent.Started(device, "x", 1)))));
    List<String> phases = new ArrayList<>();
    for (Fields event : events) {
      phases.add(event.text("ph"));
    }
    assertThat(phases).endsWith("B", "E");
    assertThat(events.getLast().text("ts")).isEqualTo("1234.567");
  }
}
