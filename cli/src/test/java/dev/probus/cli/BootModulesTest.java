package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kernel's tables and its administrator's configuration change. */
final class BootModulesTest {
  @TempDir private Path folder;
  private Path dump;
  private Path config;

  @BeforeEach
  void write() throws IOException {
    dump = folder.resolve("dump");
    try (InputStream in =
        Objects.requireNonNull(BootModulesTest.class.getResourceAsStream("/codec/duplex-at-2"))) {
      Files.copy(in, dump);
    }
    config = Files.writeString(folder.resolve("a.conf"), "blacklist snd_hda_codec_realtek\n");
  }

  private void tables(String... aliases) throws IOException {
    Files.writeString(folder.resolve("modules.alias"), String.join("\n", aliases) + "\n");
  }

  private Ran boot(Object... words) {
    String[] args = new String[words.length + 2];
    args[0] = "boot";
    args[1] = dump.toString();
    for (int i = 0; i < words.length; i++) {
      args[i + 2] = words[i].toString();
    }
    return Ran.with(new InstalledServices(), args);
  }

  @Test
  void withoutTablesTheModelsOwnAreUsed() {
    Ran ran = boot();
    assertThat(ran.out())
        .contains(
            "snd_hda_codec_generic  bound",
            "hdaudio:v00000201r00100101a01 [snd_hda_codec_generic]",
            "nobody takes hdaudio:v1AF40022r00100101a01");
    assertThat(ran.code()).isZero();
  }

  @Test
  void tablesSayWhichModuleIsLoaded() throws IOException {
    tables("alias hdaudio:v1AF40022r*a01* snd_hda_codec_realtek");
    Ran ran = boot("--modules", folder);
    assertThat(ran.out())
        .contains("hdaudio:v1AF40022r00100101a01 [snd_hda_codec_realtek]")
        .doesNotContain("nobody takes");
    assertThat(ran.code()).isZero();
  }

  @Test
  void aBlacklistedModuleIsNotLoaded() throws IOException {
    tables("alias hdaudio:v1AF40022r*a01* snd_hda_codec_realtek");
    Ran ran = boot("--modules", folder, "--config", config);
    assertThat(ran.out())
        .contains(
            "1 device: 1 unmatched",
            "hdaudio/hdaudioC0D2 has no driver: modules for hdaudio:v1AF40022r00100101a01 are"
                + " blacklisted:");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isOne();
  }
}
