package dev.probus.core.linux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.Policy;
import dev.probus.core.flight.Flights;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java's flight recorder is told under the policies of Linux: the same. */
class LinuxFlightTest {

  /** The exported trigger wakes the card, which waits for what a work item publishes. */
  private static void run() {
    try (World world = World.of(Policy.LINUX_EXPORT)) {
      world
          .module("codec", "codec")
          .soundCard(Duration.ZERO)
          .appear("card", "sof")
          .settle()
          .appear("codec")
          .settle();
    }
  }

  @Test
  void itIsToldOfProbesWaitsPublicationsWorkAndLoads(@TempDir Path folder) throws Exception {
    assertThat(Flights.of(folder, LinuxFlightTest::run))
        .containsExactlyInAnyOrder(
            "card Deferred",
            "t/card waits for String dsp",
            "sof Bound",
            "card Deferred", // since something was bound
            "t/card waits for String dsp",
            "String dsp is there",
            "t/sof boot",
            "card Bound",
            "codec Loaded",
            "codec Bound");
  }
}
