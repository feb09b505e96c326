package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code probus compare} prints: the story of the mail that started it all. */
final class CompareVerbTest {
  private static Ran installed(String... words) {
    return Ran.with(new InstalledServices(), words);
  }

  @Test
  void tellsTheStoryOfTheMachineThatNeedNotBeNamed() {
    Ran ran = installed("compare");
    Golden.check("compare-sof-hda.txt", ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
  }

  @Test
  void tellsItToProgramsAsWell() {
    Ran ran = installed("compare", "sof-hda", "--json");
    Golden.check("compare-sof-hda.json", ran.out());
    assertThat(ran.code()).isZero();
  }

  /** Whatever the order of things: only the precise policy binds all at once and wastes no call. */
  @Test
  void theSeedDoesNotChangeTheStory() {
    for (int seed = 1; seed <= 10; seed++) {
      String out = installed("compare", "--seed", String.valueOf(seed)).out();
      assertThat(out).as("probus compare --seed %d", seed).contains("deadlock: ");
      assertThat(row(out, "bound")).as("seed %d", seed).endsWith("5 of 5");
      assertThat(row(out, "of them wasted")).as("seed %d", seed).endsWith(" -");
      assertThat(row(out, "deferred for good"))
          .as("seed %d", seed)
          .endsWith("2             -        -");
    }
  }

  @Test
  void aMachineWithTroubleIsTrouble() {
    Ran ran = Ran.probus("compare");
    assertThat(ran.code()).isOne();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("LINUX-EXPORT");
  }

  @Test
  void aMachineThatIsUnknownIsBadInput() {
    Ran ran = installed("compare", "nowhere");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            "probus: nowhere: no such machine, file or folder, expected a file, a folder or one of:"
                + " devboard, sof-hda, sof-hda-sync, sof-hda-async, sof-soundwire\n");
  }

  @Test
  void bootsUnderEachPolicy() {
    Ran linux = installed("boot", "--policy", "linux");
    Golden.check("boot-sof-hda-linux.txt", linux.out());
    assertThat(linux.code()).isOne();
    assertThat(installed("boot", "--policy", "linux-export").code()).isZero();
    assertThat(installed("boot", "sof-hda-async").code()).isZero();
    assertThat(installed("boot", "--policy", "windows").err())
        .isEqualTo(
            "probus: --policy windows: no policy, expected precise, linux or linux-export\n");
  }

  private static String row(String table, String heading) {
    return table
        .lines()
        .filter(line -> line.startsWith(heading + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(heading + " in " + table));
  }

  @Test
  void writesARecordingOfEachRun(@TempDir Path folder) throws IOException {
    Path logs = folder.resolve("logs");
    assertThat(Ran.probus("compare", "sof-hda", "--log", logs.toString()).err()).isEmpty();
    for (String policy : List.of("linux", "linux-export", "precise")) {
      Path log = logs.resolve("sof-hda." + policy + ".log");
      assertThat(Ran.probus("why", log.toString(), "--json").out())
          .isEqualTo(Ran.probus("why", "sof-hda", "--policy", policy, "--json").out());
    }
    try (Stream<Path> files = Files.list(logs)) {
      assertThat(files).allMatch(file -> file.toString().endsWith(".log")).hasSizeGreaterThan(2);
    }
    Path file = Files.writeString(folder.resolve("file"), "");
    Ran refused = Ran.probus("compare", "sof-hda", "--log", file.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1).first().asString().contains(file.toString());
  }
}
