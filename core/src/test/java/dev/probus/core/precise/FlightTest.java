package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.resource.ResourceKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java's flight recorder is told. */
class FlightTest {
  private static final ResourceKey<String> CLOCK = key("clock");

  @TempDir Path folder;

  private List<RecordedEvent> recorded(Recording recording) throws IOException {
    recording.stop();
    Path file = folder.resolve("run.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("probus."))
        .toList();
  }

  private static void run() {
    Actor speaker =
        Actor.doing(
            "speaker",
            "t:x",
            (device, probe) -> {
              probe.require(CLOCK);
              probe.afterBind("boot", work -> {});
            });
    try (Stage stage = Stage.of(Mode.THREADS, speaker)) {
      stage.appear("x").settle();
      stage.publish(CLOCK).settle();
    }
  }

  private static String words(RecordedEvent event) {
    return switch (event.getEventType().getName()) {
      case "probus.Probe" -> event.getString("driver") + " " + event.getString("outcome");
      case "probus.Defer" ->
          event.getString("device") + " waits for " + event.getString("resources");
      case "probus.Publish" -> event.getString("resource") + " is there";
      case "probus.Work" -> event.getString("device") + " " + event.getString("work");
      default -> event.getEventType().getName();
    };
  }

  @Test
  void itIsToldOfProbesWaitsPublicationsAndWork() throws Exception {
    try (Recording recording = new Recording(settings())) {
      recording.start();
      run();
      assertThat(recorded(recording).stream().map(FlightTest::words))
          .containsExactlyInAnyOrder(
              "speaker Deferred",
              Thing.idOf("x") + " waits for " + CLOCK,
              CLOCK + " is there",
              "speaker Bound",
              Thing.idOf("x") + " boot");
    }
  }

  /** The settings that come with Probus turn everything on, and nothing else. */
  private static Configuration settings() throws Exception {
    return Configuration.create(Path.of("../docs/probus.jfc"));
  }
}
