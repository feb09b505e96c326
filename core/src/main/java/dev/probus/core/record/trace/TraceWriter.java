package dev.probus.core.record.trace;

import dev.probus.api.event.LogEntry;
import dev.probus.core.explain.Recording;
import dev.probus.core.record.form.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes a recording in the trace-event format, which Perfetto and Chrome show: a track for each
 * device and each module, slices for probes and module loads, spans for waits, work and requests,
 * arrows from a publication to the probe that it wakes, and counters. It goes through the recording
 * once; nothing is kept but what is open. docs/recordings.md describes the tracks.
 */
public final class TraceWriter {
  private TraceWriter() {}

  /**
   * Writes a trace.
   *
   * @param out where to; left open
   * @throws IOException if it cannot be written
   */
  public static void write(OutputStream out, Recording recording) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (Json json = Json.lines(text)) {
      json.begin().put("displayTimeUnit", "ms").list("traceEvents");
      TraceEvents events = new TraceEvents(json);
      events.named(
          "process_name",
          TraceEvents.DEVICES,
          0,
          recording.machine() + " (" + recording.policy() + ")");
      events.named("process_name", TraceEvents.MODULES, 0, "modules");
      Tracks tracks = new Tracks(events);
      for (LogEntry entry : recording.entries()) {
        tracks.tell(entry);
      }
      tracks.end(recording.nanos());
      json.endList().end();
    }
    text.write('\n');
    text.flush();
  }
}
