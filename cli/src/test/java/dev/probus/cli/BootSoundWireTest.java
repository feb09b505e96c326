package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines with SoundWire, with the plug-ins that are really installed. */
final class BootSoundWireTest {
  private static final String FIRMWARE =
      "machine\tlink\tadr\tremark\n"
          + "Acme/Book 3\t0\t0x000010025D070000\tghost\n"
          + "Acme/Book 3\t1\t0x000110025D070000\tghost\n";

  @TempDir private Path folder;

  private static Ran run(String... words) {
    return Ran.with(new InstalledServices(), words);
  }

  @Test
  void comparesTheMachineOfOurOwn() {
    Ran ran = run("compare", "sof-soundwire");
    Golden.check("compare-sof-soundwire.txt", ran.out());
    assertThat(ran.code()).isZero();
  }

  @Test
  void bootsAMachineOfTheFamilyUnderAnyPolicy() {
    for (String policy : new String[] {"precise", "linux", "linux-export"}) {
      Ran ran = run("boot", "sdw:adl-13", "--policy", policy);
      assertThat(ran.out()).as(policy).contains("5 devices: 5 bound");
      assertThat(ran.code()).as(policy).isZero();
    }
  }

  @Test
  void listsTheFamily() {
    assertThat(run("buses").out()).contains("sdw:adl-1 ", "sdw:tgl-12 ");
  }

  @Test
  void tellsOfGhostsInTables() throws IOException {
    Files.writeString(folder.resolve("firmware_topology.tsv"), FIRMWARE);
    Ran ran = run("boot", "sdw:acme-book-3", "--tables", folder.toString());
    assertThat(ran.out())
        .contains("4 devices: 3 bound, 1 stuck")
        .contains("declared by firmware,\n    never seen on the bus (bus sdw)");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void tellsOfDamagedTables() throws IOException {
    Path table = folder.resolve("firmware_topology.tsv");
    Files.writeString(table, FIRMWARE + "Acme/Book 3\t2\t25D\tghost\n");
    Ran ran = run("boot", "sdw:acme-book-3", "--tables", folder.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "probus: "
                + table
                + ":4: SoundWire address '25D': expected 0x and 1 to 16 hexadecimal digits\n");
  }

  @Test
  void namesWhatThereIsInsteadOfAnUnknownMachine() {
    Ran ran = run("boot", "sdw:nobody");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("probus: sdw:nobody: no such machine").contains("sdw:cml-4");
    assertThat(run("boot", "nobody").err()).contains("sof-soundwire").doesNotContain("sdw:");
  }

  @Test
  void refusesAFolderWithoutTables() {
    Ran ran = run("boot", "sdw:tgl-1", "--tables", folder.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("probus: " + folder + ": no machine in tables here");
  }
}
