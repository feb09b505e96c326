package dev.probus.cli.boot;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.IoReason;
import dev.probus.cli.json.EventJson;
import dev.probus.cli.json.Json;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes an event log: a line that says what it is, then a line for each event, each a JSON object.
 * The file is there whole or not at all.
 */
public final class EventLogFile {
  private static final String EXPECTED = "a file that can be written";

  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private EventLogFile() {}

  /**
   * Writes the log of a boot.
   *
   * @throws BadInput if it cannot be written; what was there before is still there then
   */
  public static void write(Path file, Booted booted) throws BadInput {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeTo(file, booted, StandardOpenOption.WRITE); // a device or a pipe is not replaced
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file, booted);
      }
    } catch (IOException e) {
      throw new BadInput(IoReason.line(file.toString(), e, EXPECTED));
    }
  }

  private static void replace(Path file, Booted booted) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      writeTo(part, booted, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeTo(Path file, Booted booted, StandardOpenOption... how)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file, how)) {
      try (Json json = Json.lines(out)) {
        json.begin("probus-log", VERSION)
            .put("machine", booted.machine().name())
            .put("policy", booted.policy().word())
            .put("seed", booted.seed())
            .end();
        booted.log().forEach(entry -> EventJson.write(json, entry));
      }
      out.write('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }
}
