package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.resource.ResourceKey;
import dev.probus.core.flight.Flights;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java's flight recorder is told under the precise policy. */
class FlightTest {
  private static final ResourceKey<String> CLOCK = key("clock");

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

  @Test
  void itIsToldOfProbesWaitsPublicationsAndWork(@TempDir Path folder) throws Exception {
    assertThat(Flights.of(folder, FlightTest::run))
        .containsExactlyInAnyOrder(
            "speaker Deferred",
            Thing.idOf("x") + " waits for " + CLOCK,
            CLOCK + " is there",
            "speaker Bound",
            Thing.idOf("x") + " boot");
  }
}
