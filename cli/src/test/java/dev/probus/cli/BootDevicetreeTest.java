package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards with a devicetree, with the plug-ins that are really installed. */
final class BootDevicetreeTest {
  @TempDir private Path folder;

  private static Ran run(String... words) {
    return Ran.with(new InstalledServices(), words);
  }

  @Test
  void bootsOurOwnBoard() {
    Ran ran = run("boot", "devboard");
    Golden.check("boot-devboard.txt", ran.out());
    assertThat(ran.code()).isZero();
  }

  @Test
  void comparesOurOwnBoard() {
    Ran ran = run("compare", "devboard");
    Golden.check("compare-devboard.txt", ran.out());
    assertThat(ran.code()).isZero();
  }

  @Test
  void withoutLinksTheKernelCallsMoreOften() {
    assertThat(run("compare", "devboard", "--with", "fw-devlink=off").out())
        .contains("probe calls                 44            44        17");
  }

  @Test
  void nobodyIsBoundWithoutDrivers() {
    Ran ran = run("boot", "devboard", "--with", "built-in=none");
    assertThat(ran.code()).isOne();
    assertThat(ran.out()).contains("14 devices: 14 unmatched");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(run("boot", "devboard", "--with", "fw-devlink=maybe").err())
        .isEqualTo("probus: devboard: fw-devlink 'maybe', expected on, rpm, permissive, off\n");
  }

  @Test
  void tellsOfADamagedBlob() throws IOException {
    Path file = folder.resolve("damaged.dtb");
    Files.write(file, new byte[] {(byte) 0xD0, 0x0D, (byte) 0xFE, (byte) 0xED, 0});
    Ran ran = run("boot", file.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            "probus: "
                + file
                + ": byte 0x5: the file ends, expected a header of 36 bytes or more\n");
  }
}
