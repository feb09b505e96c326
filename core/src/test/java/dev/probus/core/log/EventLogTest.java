package dev.probus.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was written down comes out, whatever of it shares words and chunks. */
final class EventLogTest {
  /** More than one chunk holds of the longest, and enough to fill several. */
  private static final int RECORDS = 4_000;

  private static final int NAMES = 3_000;

  private static Event said(Object... words) {
    return new EngineEvent.Noted("form " + words[0], Arrays.toString(words));
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (int i = 0; i < Chunk.FORMS - 2; i++) {
      int form = i;
      forms.add(note -> said(form, note.about(), note.by(), note.others()));
    }
    return forms;
  }

  @Test
  void everyRecordIsReadAsItWasWritten() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      EventLog log = new EventLog(true, () -> 0, forms());
      List<LogEntry> written = new ArrayList<>();
      int[] numbers = new int[NAMES + 1];
      for (int i = 1; i <= NAMES; i++) {
        numbers[i] = log.name("name" + i);
      }
      for (int i = 0; i < RECORDS; i++) {
        written.add(new LogEntry(i, time(i), write(log, random, numbers, time(i))));
      }
      assertThat(log.entries()).as("seed " + seed).isEqualTo(written);
      int from = random.nextInt(RECORDS);
      assertThat(log.entries(from))
          .as("seed " + seed + " from " + from)
          .isEqualTo(written.subList(from, RECORDS));
      assertThat(log.entries(RECORDS + 5L)).isEmpty();
    }
  }

  private static long time(int i) {
    return i % 7 == 0 ? Chunk.LAST - i : i / 3; // records have times of their own or share one
  }

  private static Event write(EventLog log, Random random, int[] numbers, long nanos) {
    int form = random.nextInt(Chunk.FORMS - 2);
    int about = 1 + random.nextInt(NAMES);
    int by = 1 + random.nextInt(NAMES);
    int kind = random.nextInt(4);
    if (kind == 0) {
      Event event = said(-1, about);
      log.append(event, nanos);
      return event;
    }
    if (kind == 1) {
      log.note(form, numbers[about], numbers[by], nanos);
      return said(form, "name" + about, "name" + by, List.of());
    }
    int count = random.nextInt(kind == 2 ? 4 : 200);
    int[] others = random.ints(count, 1, NAMES + 1).toArray();
    int[] further = Arrays.stream(others).map(i -> numbers[i]).toArray();
    assertThat(log.note(form, numbers[about], numbers[by], nanos, further, count)).isTrue();
    Arrays.fill(further, 0); // it is not kept
    return said(
        form,
        "name" + about,
        "name" + by,
        Arrays.stream(others).mapToObj(i -> "name" + i).toList());
  }

  @Test
  void aTimeThatCannotBeToldIsTheLastThatCan() {
    EventLog log = new EventLog(true, () -> 0, forms());
    log.append(said(0), 0);
    log.append(said(1), Long.MAX_VALUE);
    log.append(said(2), -1);
    assertThat(log.entries()).extracting(LogEntry::nanos).containsExactly(0L, Chunk.LAST, 0L);
  }

  @Test
  void whatFitsNoChunkIsRefusedWhole() {
    EventLog log = new EventLog(true, () -> 0, forms());
    int number = log.name("x");
    int[] many = Collections.nCopies(10_000, number).stream().mapToInt(i -> i).toArray();
    assertThat(log.note(0, number, number, 1, many, many.length)).isFalse();
    assertThat(log.entries()).isEmpty();
  }

  @Test
  void aLogThatIsOffKeepsNothing() {
    EventLog log = new EventLog(false, () -> 0, forms());
    log.append(said(1));
    log.note(0, 1, 1, 1);
    assertThat(log.entries()).isEmpty();
  }

  @Test
  void thereAreNotMoreFormsThanTheirNumbersTell() {
    List<Form> forms = new ArrayList<>(forms());
    forms.add(note -> said(0));
    assertThatThrownBy(() -> new EventLog(true, () -> 0, forms))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
