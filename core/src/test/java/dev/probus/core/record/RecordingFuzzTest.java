package dev.probus.core.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.event.LogEntry;
import dev.probus.core.Policy;
import dev.probus.core.Rehearsal;
import dev.probus.core.explain.Recording;
import dev.probus.core.machine.Zoo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged at random, a recording gives events and problems; what is before the damage stays. */
final class RecordingFuzzTest {
  private static final long SEED = 0x5eed_20261123L;
  private static final int INPUTS = Integer.getInteger("probus.fuzz", 300);

  /** A sound text, and the events in it. */
  private record Sound(byte[] bytes, List<String> events) {}

  /** A damaged text, and up to where it is as it was. */
  private record Damaged(byte[] bytes, int sound) {}

  @Test
  void nothingBeforeTheDamageIsLost() throws Exception {
    long first = Long.getLong("probus.seed", SEED);
    List<Sound> logs = logs();
    for (int i = 0; i < INPUTS; i++) {
      Random random = new Random(first + i);
      Sound log = logs.get(random.nextInt(logs.size()));
      Damaged damaged = damage(log.bytes(), random);
      try {
        check(log, damaged);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("log " + i + "; again with -Dprobus.seed=" + (first + i), e);
      }
    }
  }

  private static List<Sound> logs() throws Exception {
    List<Sound> logs = new ArrayList<>();
    for (String id : List.of("Z1", "Z4", "Z5", "Z16", "Z21", "Z22", "Z30")) {
      for (Policy policy : Policy.values()) {
        Rehearsal run = Rehearsal.run(Zoo.find(id).orElseThrow().script(), policy, 1);
        Recording recording = new Recording(id, policy.word(), OptionalLong.of(1), run.log());
        byte[] bytes = RecordingFileTest.written(recording);
        logs.add(new Sound(bytes, texts(RecordingFileTest.read(bytes))));
      }
    }
    return logs;
  }

  private static void check(Sound log, Damaged damaged) throws Exception {
    ReadRecording read = RecordingFileTest.read(damaged.bytes());
    read.problems()
        .forEach(
            problem -> assertThat(problem.toString()).doesNotContain("\n").hasSizeLessThan(300));
    String sound = new String(log.bytes(), 0, damaged.sound(), UTF_8);
    long whole = sound.chars().filter(c -> c == '\n').count() - 1;
    List<String> events = texts(read);
    assertThat((long) events.size()).isGreaterThanOrEqualTo(whole);
    for (int i = 0; i < whole; i++) {
      assertThat(events.get(i)).isEqualTo(log.events().get(i));
    }
    RecordingFileTest.written(read.recording());
  }

  private static List<String> texts(ReadRecording read) {
    return read.recording().entries().stream().map(LogEntry::toString).toList();
  }

  private static Damaged damage(byte[] log, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> {
        int at = random.nextInt(log.length + 1);
        yield new Damaged(Arrays.copyOf(log, at), at);
      }
      case 1 -> {
        int at = random.nextInt(log.length);
        byte[] bytes = log.clone();
        for (int i = 0; i <= random.nextInt(8) && at + i < log.length; i++) {
          bytes[at + i] = (byte) random.nextInt(256);
        }
        yield new Damaged(bytes, at);
      }
      case 2 -> lines(log, random, true);
      case 3 -> lines(log, random, false);
      case 4 -> {
        int at = random.nextInt(log.length);
        byte[] garbage = new byte[random.nextInt(4000)];
        random.nextBytes(garbage);
        yield splice(log, at, at, garbage);
      }
      default -> {
        int at = random.nextInt(log.length);
        int to = at + random.nextInt(log.length - at);
        yield splice(log, at, to, new byte[0]);
      }
    };
  }

  private static Damaged splice(byte[] log, int from, int to, byte[] with) {
    byte[] bytes = new byte[from + with.length + log.length - to];
    System.arraycopy(log, 0, bytes, 0, from);
    System.arraycopy(with, 0, bytes, from, with.length);
    System.arraycopy(log, to, bytes, from + with.length, log.length - to);
    return new Damaged(bytes, from);
  }

  /** Swaps two lines, or repeats one elsewhere. */
  private static Damaged lines(byte[] log, Random random, boolean swap) {
    List<String> lines = new ArrayList<>(new String(log, UTF_8).lines().toList());
    int one = 1 + random.nextInt(lines.size() - 1);
    int other = 1 + random.nextInt(lines.size() - 1);
    String line = lines.get(one);
    if (swap) {
      lines.set(one, lines.set(other, line));
    } else {
      lines.add(other, line);
    }
    int sound = 0;
    for (String before : lines.subList(0, Math.min(one, other))) {
      sound += before.getBytes(UTF_8).length + 1;
    }
    return new Damaged((String.join("\n", lines) + "\n").getBytes(UTF_8), sound);
  }
}
