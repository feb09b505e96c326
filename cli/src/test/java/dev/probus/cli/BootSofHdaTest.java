package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import org.junit.jupiter.api.Test;

/** The machine that comes with Probus, with the plug-ins that are really installed. */
final class BootSofHdaTest {
  private static Ran boot(String... words) {
    return Ran.with(new InstalledServices(), words);
  }

  @Test
  void bindsEveryDeviceWithOneProbeCallEach() {
    Ran ran = boot("boot");
    Golden.check("boot-sof-hda.txt", ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
  }

  @Test
  void theSeedDecidesTheOrderAndNotTheOutcome() {
    for (long seed = 1; seed <= 20; seed++) {
      Ran ran = boot("boot", "--seed", String.valueOf(seed));
      assertThat(ran.code()).as("probus boot --seed %d", seed).isZero();
      assertThat(ran.out()).as("probus boot --seed %d", seed).contains("5 devices: 5 bound\n");
    }
  }

  @Test
  void isWhatItSaysInTheListOfWhatIsInstalled() {
    assertThat(boot("buses").out())
        .contains("dev.probus.bus.hda at ", "machine  sof-hda", "model    snd_hda_codec_hdmi");
  }
}
