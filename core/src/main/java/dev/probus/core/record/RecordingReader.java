package dev.probus.core.record;

import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.core.explain.Recording;
import dev.probus.core.record.form.DamagedException;
import dev.probus.core.record.form.EventReader;
import dev.probus.core.record.form.Fields;
import dev.probus.core.record.form.JsonLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a recording back as far as it is sound: a damaged line is told and passed over, and so are
 * kinds of events and fields that a later version of Probus may have added. Packed or not, as the
 * file's first bytes say. Resources and what was thrown come back as {@code ResourceKey.recorded}
 * and {@code RecordedFailure}, since their classes need not exist here.
 */
public final class RecordingReader {
  private static final String UNKNOWN = "unknown";

  private final Complaints complaints;
  private final List<LogEntry> entries = new ArrayList<>();
  private final Set<String> unknownKinds = new HashSet<>();
  private String machine = UNKNOWN;
  private String policy = UNKNOWN;
  private OptionalLong seed = OptionalLong.empty();

  /** What the next event's number should be. */
  private long due;

  private boolean inOrder = true;
  private boolean readable = true;

  private RecordingReader(String file) {
    this.complaints = new Complaints(file);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read; whatever is in it is no reason
   */
  public static ReadRecording read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param file how to call it in problems
   * @param in what to read; left open
   * @throws IOException if it cannot be read
   */
  public static ReadRecording read(String file, InputStream in) throws IOException {
    RecordingReader reader = new RecordingReader(file);
    Lines lines = new Lines(in, null);
    for (Lines.Line line = lines.next(); line != null && reader.readable; line = lines.next()) {
      reader.line(line);
    }
    return reader.end(lines.broken(), lines.number());
  }

  private void line(Lines.Line line) {
    if (line.fault() == null && line.text().isBlank()) {
      return;
    }
    try {
      if (line.fault() != null) {
        throw new DamagedException(line.fault() + ", expected a JSON object");
      }
      Fields fields = JsonLine.read(line.text());
      if (line.number() == 1) {
        header(fields);
      } else {
        entry(line.number(), fields);
      }
    } catch (DamagedException e) {
      boolean cut = !line.ended() && line.number() > 1;
      complaints.tell(line.number(), cut ? "cut off here: " + e.text() : e.text());
    }
  }

  private void header(Fields fields) throws DamagedException {
    if (!fields.text("format").equals(RecordingWriter.FORMAT)) {
      readable = false;
      throw new DamagedException(
          "format '" + fields.text("format") + "', expected " + RecordingWriter.FORMAT);
    }
    long version = fields.count("version");
    if (version != RecordingWriter.VERSION) {
      readable = false;
      throw new DamagedException("version " + version + ", expected " + RecordingWriter.VERSION);
    }
    machine = fields.text("machine");
    policy = fields.text("policy");
    seed = fields.maybeNumber("seed");
    unknown(1, "the header", fields);
  }

  private void entry(long number, Fields fields) throws DamagedException {
    long sequence = fields.count("sequence");
    long nanos = fields.count("nanos");
    String kind = fields.text("event");
    Optional<Event> event = EventReader.read(fields);
    if (event.isPresent()) {
      entries.add(new LogEntry(sequence, nanos, event.get()));
      unknown(number, kind, fields);
    } else if (unknownKinds.add(kind)) {
      complaints.tellOnce(number, "event '" + plain(kind) + "' is not known, passed over");
    }
    if (sequence != due) {
      complaints.tell(number, "sequence is " + sequence + ", expected " + due);
      inOrder = inOrder && sequence > due;
    }
    due = sequence + 1;
  }

  private void unknown(long number, String kind, Fields fields) {
    for (String name : fields.unknown()) {
      complaints.tellOnce(
          number, "field '" + plain(name) + "' of " + kind + " is not known, passed over");
    }
  }

  private static String plain(String word) {
    String start = word.length() > 60 ? word.substring(0, 60) : word;
    return start.codePoints().allMatch(c -> c > ' ' && !Character.isISOControl(c))
        ? start
        : start.replaceAll("\\s|\\p{Cntrl}", "?");
  }

  private ReadRecording end(@Nullable String broken, long last) {
    if (broken != null) {
      complaints.tell(last, broken + " after this line");
    }
    if (last == 0) {
      complaints.tell(0, "empty, expected a recording");
    }
    if (!inOrder) {
      sort();
    }
    return new ReadRecording(
        new Recording(machine, policy, seed, entries), complaints.all(), List.of());
  }

  /** Puts events back where they were; of two with one number the first stays. */
  private void sort() {
    entries.sort(Comparator.comparingLong(LogEntry::sequence));
    Set<Long> seen = new HashSet<>();
    entries.removeIf(entry -> !seen.add(entry.sequence()));
  }
}
