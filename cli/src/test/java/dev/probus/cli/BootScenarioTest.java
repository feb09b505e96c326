package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.MachineReader;
import dev.probus.cli.plugin.InstalledServices;
import dev.probus.cli.plugin.Services;
import dev.probus.core.machine.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario is a machine like any other: {@code probus boot FILE.scn}. */
final class BootScenarioTest {
  private static final String SCENARIO =
      """
      # A card that waits for a component
      dev card compat=card needs=sof
      dev dsp bus=pci compat=dsp
      dev mouse bus=usb compat=hid
      drv card compat=card
      drv dsp bus=pci compat=dsp work=sleep:650ms;pub:sof
      drv hid bus=usb compat=hid
      module snd_card load=20ms drivers=card
      register dsp
      register hid
      add card
      add dsp
      at 30s add mouse
      """;

  private static final Services INSTALLED = new InstalledServices();

  @TempDir private Path folder;

  @Test
  void scenarioIsBootedUnderEachPolicy() throws IOException {
    String file = file("card.scn", SCENARIO);
    for (String policy : new String[] {"precise", "linux", "linux-export"}) {
      Ran ran = Ran.with(INSTALLED, "boot", "--policy", policy, file);
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out())
          .contains("A card that waits for a component", "platform/card", "pci/dsp", "usb/mouse");
      assertThat(ran.code()).isZero();
    }
  }

  @Test
  void wrongLineIsToldWithItsPlace() throws IOException {
    String file = file("wrong.scn", SCENARIO + "at noon add mouse\n");
    Ran ran = Ran.with(INSTALLED, "boot", file);
    assertThat(ran.err())
        .isEqualTo(
            "probus: "
                + file
                + ":14: 'noon' is no duration, expected a duration such as 250us 5ms 2s 1m or 1h"
                + System.lineSeparator());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void whatIsForAReplayIsRefused() throws IOException {
    Ran ran = Ran.with(INSTALLED, "boot", file("replay.scn", SCENARIO + "trigger\n"));
    assertThat(ran.err()).contains("replay.scn:14: 'trigger' is for a replay, expected ");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void readerIsInstalled() {
    assertThat(INSTALLED.all(MachineReader.class)).hasAtLeastOneElementOfType(ScenarioReader.class);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
