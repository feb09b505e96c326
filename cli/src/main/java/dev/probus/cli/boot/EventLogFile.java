package dev.probus.cli.boot;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.WholeFile;
import dev.probus.cli.json.EventJson;
import dev.probus.cli.json.Json;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes an event log: a line that says what it is, then a line for each event, each a JSON object.
 * The file is there whole or not at all.
 */
public final class EventLogFile {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private EventLogFile() {}

  /**
   * Writes the log of a boot.
   *
   * @throws BadInput if it cannot be written; what was there before is still there then
   */
  public static void write(Path file, Booted booted) throws BadInput {
    WholeFile.write(file, out -> writeTo(out, booted));
  }

  private static void writeTo(Writer out, Booted booted) throws IOException {
    try {
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
