package dev.probus.core.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What Java's flight recorder is told of a run, with the settings that come with Probus. */
public final class Flights {
  private static final Path SETTINGS = Path.of("../docs/probus.jfc");

  private Flights() {}

  /** Returns it in words, in the order in which it ended. */
  public static List<String> of(Path folder, Runnable run) throws IOException, ParseException {
    try (Recording recording = new Recording(Configuration.create(SETTINGS))) {
      recording.start();
      run.run();
      recording.stop();
      Path file = folder.resolve("run.jfr");
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getEventType().getName().startsWith("probus."))
          .map(Flights::words)
          .toList();
    }
  }

  private static String words(RecordedEvent event) {
    return switch (event.getEventType().getName()) {
      case "probus.Probe" -> event.getString("driver") + " " + event.getString("outcome");
      case "probus.Defer" ->
          event.getString("device") + " waits for " + event.getString("resources");
      case "probus.Publish" -> event.getString("resource") + " is there";
      case "probus.Work" -> event.getString("device") + " " + event.getString("work");
      case "probus.ModuleLoad" -> event.getString("module") + " " + event.getString("outcome");
      default -> event.getEventType().getName();
    };
  }
}
