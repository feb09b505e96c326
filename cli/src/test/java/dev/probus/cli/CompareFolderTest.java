package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code probus compare} prints of a folder of machines. */
final class CompareFolderTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("below"));
    Files.writeString(folder.resolve("one"), "FAKE\ndevice a\ndevice b\n");
    Files.writeString(folder.resolve("below/two"), "FAKE\ndevice c\n");
    Files.writeString(folder.resolve("other"), "something else\n");
  }

  private Ran compare(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "compare";
    words[1] = folder.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return Ran.probus(words);
  }

  private String told(String text) {
    return text.replace(folder.toString(), "FOLDER");
  }

  @Test
  void addsUpWhatAllMachinesCost() {
    Ran ran = compare();
    Golden.check("compare-folder.txt", told(ran.out()));
    assertThat(ran.code()).as("no driver is for these devices").isOne();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void tellsItToProgramsAsWell() {
    Golden.check("compare-folder.json", told(compare("--json").out()));
  }

  @Test
  void tellsOfEachDamagedFileAndComparesTheOthers() throws IOException {
    Files.writeString(folder.resolve("bad"), "FAKE\n");
    Files.writeString(folder.resolve("worse"), "FAKE\ndevice d\nnoise\n");
    Ran ran = compare();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains(": 3 machines, 1 other files");
    assertThat(told(ran.err()))
        .isEqualTo(
            "probus: FOLDER/bad:1: the file ends without a device, expected 'device NAME'\n"
                + "probus: FOLDER/worse:3: 'noise', expected 'device NAME'\n");
  }

  @Test
  void aFolderWithoutMachinesIsBadInput() throws IOException {
    Files.delete(folder.resolve("one"));
    Files.delete(folder.resolve("below/two"));
    Ran ran = compare();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(told(ran.err()))
        .isEqualTo("probus: FOLDER: none of its 1 files is a machine, expected some\n");
  }
}
