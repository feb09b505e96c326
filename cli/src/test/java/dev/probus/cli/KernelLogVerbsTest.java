package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of kernels, as people have them, where a recording is taken. */
final class KernelLogVerbsTest {
  @TempDir Path folder;

  private Path log(String text) throws IOException {
    return Files.writeString(folder.resolve("boot.txt"), text);
  }

  private static Ran run(Object... words) {
    String[] texts = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      texts[i] = words[i].toString();
    }
    return Ran.with(new InstalledServices(), texts);
  }

  /** Of a log in which nothing is told nothing is claimed, with times or without. */
  @Test
  void aLogWithoutTheDriverCoreIsRefusedWithWhatToBootWith() throws IOException {
    for (String text :
        new String[] {
          "[    0.000000] Linux version 6.1.0\n[    0.100000] acme: here\n",
          "acme_hda 0000:00:02.0: here\nacme_hda 0000:00:02.0: there\n"
        }) {
      Path log = log(text);
      Path page = folder.resolve("page");
      for (Ran ran :
          new Ran[] {
            run("why", log),
            run("why", log, "acme"),
            run("diff", log, log),
            run("report", log, page),
            run("trace", log, page)
          }) {
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().contains("initcall_debug");
        assertThat(ran.code()).isEqualTo(2);
      }
      assertThat(page).doesNotExist();
    }
  }

  @Test
  void ofModulesAloneNoDeviceIsSaidToBeBound() throws IOException {
    Ran ran = run("why", log("[    1.000000] calling  soc+0x0/0x8 [snd_soc_core] @ 17\n"));
    assertThat(ran.out()).isEqualTo("there is no device\n");
    assertThat(ran.err()).contains("initcall_debug");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void aLogWithoutTimesIsReadInItsOrder() throws IOException {
    Path log = log("acme: probe of a.0 failed with error -22\n");
    Ran ran = run("why", log, "a.0");
    assertThat(ran.out()).startsWith("platform/a.0 has failed: acme: error -22 (EINVAL)\n");
    assertThat(ran.err()).contains("no line has a time");
    assertThat(ran.code()).isEqualTo(1);
    Ran same = run("diff", log, log);
    assertThat(same.err()).contains("no line has a time");
    assertThat(same.code()).isZero();
  }
}
