package dev.probus.core.record;

import dev.probus.api.event.LogEntry;
import dev.probus.core.explain.Recording;
import dev.probus.core.record.form.EventJson;
import dev.probus.core.record.form.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a recording: a line that says what it is, then a line for each event, each a JSON object
 * in UTF-8. docs/recordings.md describes the file.
 *
 * <p>A run that has ended is written at once, by {@link #write}. One that goes on is followed:
 *
 * {@snippet :
 * try (RecordingWriter writer =
 *     RecordingWriter.create(file, "board", "precise", OptionalLong.empty())) {
 *   engine.start();
 *   engine.settle();
 *   writer.follow(engine::log); // again whenever more may have happened
 * }
 * }
 *
 * For one thread at a time.
 */
public final class RecordingWriter implements AutoCloseable {
  /** The name of the format. */
  static final String FORMAT = "probus-log";

  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  static final int VERSION = 1;

  private static final int BATCH = 1024;
  private static final int BUFFER = 8192;

  private final OutputStream out;
  private long next;

  private RecordingWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Begins to write what is to be followed.
   *
   * @param out where to; closed together with the writer
   * @param machine what is booted
   * @param policy who decides when a device is probed
   * @param seed what decides the order of things, if anything does
   * @throws IOException if nothing can be written
   */
  public static RecordingWriter to(
      OutputStream out, String machine, String policy, OptionalLong seed) throws IOException {
    RecordingWriter writer = new RecordingWriter(out);
    writer.put(header(machine, policy, seed));
    return writer;
  }

  /**
   * The same for a file, which is made or replaced, and packed if its name ends in {@code .gz}.
   * Whatever becomes of the program, what was appended before can be read.
   */
  public static RecordingWriter create(Path file, String machine, String policy, OptionalLong seed)
      throws IOException {
    OutputStream plain = Files.newOutputStream(file);
    boolean begun = false;
    try {
      OutputStream out = WholeFile.packed(file) ? new GZIPOutputStream(plain, BUFFER, true) : plain;
      RecordingWriter writer = to(out, machine, policy, seed);
      begun = true;
      return writer;
    } finally {
      if (!begun) {
        plain.close();
      }
    }
  }

  /**
   * Writes a recording to a file, packed if its name ends in {@code .gz}.
   *
   * @throws IOException if it cannot be written; what was there before is still there then
   */
  public static void write(Path file, Recording recording) throws IOException {
    WholeFile.write(file, out -> write(out, recording));
  }

  /**
   * Writes a recording.
   *
   * @param out where to; left open
   * @throws IOException if it cannot be written
   */
  public static void write(OutputStream out, Recording recording) throws IOException {
    new RecordingWriter(out).all(recording);
  }

  private void all(Recording recording) throws IOException {
    put(header(recording.machine(), recording.policy(), recording.seed()));
    List<LogEntry> entries = recording.entries();
    for (int from = 0; from < entries.size(); from += BATCH) {
      append(entries.subList(from, Math.min(entries.size(), from + BATCH)));
    }
  }

  /**
   * Appends events and hands them on, each as a whole.
   *
   * @throws IOException if they cannot be written; the file may end in the midst of one then
   */
  public void append(List<LogEntry> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    StringWriter text = new StringWriter();
    try (Json json = Json.lines(text)) {
      entries.forEach(entry -> EventJson.write(json, entry));
    }
    put(text + "\n");
    next = entries.getLast().sequence() + 1;
  }

  /**
   * Appends what has happened since the last event that was appended.
   *
   * @param log gives the events from a sequence number on, as {@code ProbeEngine.log} does
   * @return how many there were
   * @throws IOException if they cannot be written
   */
  public int follow(LongFunction<List<LogEntry>> log) throws IOException {
    List<LogEntry> more = log.apply(next);
    append(more);
    return more.size();
  }

  private static String header(String machine, String policy, OptionalLong seed) {
    StringWriter text = new StringWriter();
    try (Json json = Json.lines(text)) {
      json.begin(FORMAT, VERSION).put("machine", machine).put("policy", policy);
      seed.ifPresent(value -> json.put("seed", value));
      json.end();
    }
    return text + "\n";
  }

  private void put(String lines) throws IOException {
    out.write(lines.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Closes what is written to. */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
