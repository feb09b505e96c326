package dev.probus.core.record;

import dev.probus.core.explain.Recording;
import dev.probus.core.record.trace.TraceWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Writes recordings as trace files. */
public final class Traces {
  private Traces() {}

  /**
   * Writes a recording in the trace-event format, which Perfetto and Chrome show; packed if the
   * file's name ends in {@code .gz}.
   *
   * @throws IOException if it cannot be written; what was there before is still there then
   */
  public static void write(Path file, Recording recording) throws IOException {
    WholeFile.write(file, out -> TraceWriter.write(out, recording));
  }
}
