package dev.probus.core.record;

import dev.probus.core.explain.Recording;
import dev.probus.core.record.kernel.KernelLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads whatever a run was written down in: a recording of Probus, or the log of a kernel. */
public final class Recordings {
  private static final int LOOK = 100;

  private Recordings() {}

  /**
   * Reads a file, packed or not, that it recognises by what is in it.
   *
   * @return the recording; nothing if the file is none. A kernel's has the policy {@code kernel},
   *     no seed, and the file's name as its machine
   * @throws IOException if the file cannot be read
   */
  public static Optional<ReadRecording> read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return Optional.empty();
    }
    List<String> start = start(file);
    if (ours(start)) {
      return Optional.of(RecordingReader.read(file));
    }
    return KernelLog.recognises(start) ? Optional.of(kernel(file)) : Optional.empty();
  }

  private static List<String> start(Path file) throws IOException {
    List<String> start = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      Lines lines = new Lines(in, StandardCharsets.ISO_8859_1);
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        start.add(line.text());
        if (start.size() == LOOK) {
          break;
        }
      }
    }
    return start;
  }

  /** Even with a damaged header a recording is known by its lines. */
  private static boolean ours(List<String> start) {
    return start.stream()
        .anyMatch(line ->
            line.startsWith("{\"format\":\"" + RecordingWriter.FORMAT)
                || line.startsWith("{\"sequence\":"));
  }

  private static ReadRecording kernel(Path file) throws IOException {
    Complaints complaints = new Complaints(file.toString());
    Complaints notes = new Complaints(file.toString());
    KernelLog log = new KernelLog(complaints::tell, notes::tell);
    try (InputStream in = Files.newInputStream(file)) {
      Lines lines = new Lines(in, StandardCharsets.ISO_8859_1);
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        if (line.fault() != null) {
          complaints.tell(line.number(), line.fault() + ", expected a line of a kernel's log");
        } else {
          log.line(line.number(), line.text());
        }
      }
      if (lines.broken() != null) {
        complaints.tell(lines.number(), lines.broken() + " after this line");
      }
    }
    String name = String.valueOf(file.getFileName());
    Recording recording = new Recording(name, "kernel", OptionalLong.empty(), log.entries());
    return new ReadRecording(recording, complaints.all(), notes.all());
  }
}
