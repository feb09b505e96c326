package dev.probus.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.core.ProbeEngine;
import dev.probus.core.Settled;
import dev.probus.core.explain.DeviceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is this code, and does what the README says. */
@SuppressWarnings("auxiliaryclass") // the README shows bus and driver as one text
class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final DeviceId AMPLIFIER = DeviceId.of("acme", "slot1");

  @Test
  void theReadmeShowsTheBusAsItIs() throws IOException {
    String shown =
        shown("AcmeBus.java", "/** A bus whose")
            + "\n\n"
            + shown("AmplifierDriver.java", "/** Drives amplifiers");
    assertThat(shown.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(60);
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + shown + "\n```");
  }

  private static String shown(String file, String from) throws IOException {
    String source = Files.readString(ROOT.resolve("cli/src/test/java/dev/probus/readme/" + file));
    return source.substring(source.indexOf(from)).strip();
  }

  @Test
  void theReadmeShowsTheProgramAsItIs() throws Exception {
    String line = run();
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertThat(readme).contains(line);
    assertThat(line).isEqualTo("acme/slot1 waits for Integer mclk: nobody provides it");
  }

  private static String run() throws InterruptedException {
    AcmeBus bus = new AcmeBus(List.of(new AcmeBus.Slot(1, "amp3556")));
    try (ProbeEngine engine =
        ProbeEngine.builder().bus(bus).driver(new AmplifierDriver()).build()) {
      engine.start();
      Settled settled = engine.settle();
      String line = settled.waiting().getFirst().explain();

      engine.publish(AmplifierDriver.MCLK, 48_000);
      assertThat(engine.settle().snapshot().device(AMPLIFIER).orElseThrow())
          .satisfies(device -> assertThat(device.state()).isEqualTo(DeviceState.BOUND))
          .satisfies(device -> assertThat(device.probeCalls()).isEqualTo(1));
      return line;
    }
  }
}
