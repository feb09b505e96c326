package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recording that was written and read back answers as the run that it is of. */
final class ReadBackMachinesTest {
  private static final String[] POLICIES = {"precise", "linux", "linux-export"};

  private static Ran run(String... words) {
    return Ran.with(new InstalledServices(), words);
  }

  @ParameterizedTest
  @CsvSource({"sof-hda, skl_hda_dsp_generic", "sof-soundwire, 1316:01:0", "devboard, of/sound"})
  void aRecordingAnswersAsTheMachineDoes(String machine, String device, @TempDir Path folder) {
    for (String policy : POLICIES) {
      String log = folder.resolve(policy).toString();
      assertThat(run("boot", machine, "--policy", policy, "--log", log).err()).isEmpty();

      Ran told = run("why", log, "--full");
      assertThat(told).as(policy).isEqualTo(run("why", machine, "--full", "--policy", policy));
      assertThat(told.err()).isEmpty();
      Ran late = run("why", log, device, "--late");
      assertThat(late)
          .as(policy)
          .isEqualTo(run("why", machine, device, "--late", "--policy", policy));
      assertThat(late.err()).isEmpty();
    }
  }
}
