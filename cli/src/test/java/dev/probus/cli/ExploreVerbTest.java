package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code probus explore} prints, and how it ends. */
final class ExploreVerbTest {
  /** The consumer says that it defers at the very moment at which its supplier is bound. */
  private static final String RACE =
      """
      dev mcasp compat=mcasp gives=dai
      dev card compat=card needs=dai
      drv mcasp compat=mcasp async probe=5ms
      drv card compat=card async on_miss=sleep:5ms
      register mcasp
      register card
      add card
      add mcasp
      """;

  @TempDir private Path folder;

  @Test
  void tellsThatNothingDependsOnTiming() throws IOException {
    Ran ran = Ran.probus("explore", file(RACE));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .containsPattern("(?m)^precise: \\d+ schedules, 1 outcome$")
        .containsPattern("(?m)^linux: \\d+ schedules, 1 outcome$")
        .doesNotContain("depends", "BROKEN");
    assertThat(ran.code()).isZero();
    assertThat(Ran.probus("explore", file(RACE)).out()).isEqualTo(ran.out());
  }

  @Test
  void findsTheLostWakeUpOfOldKernels() throws IOException {
    Ran ran = Ran.probus("explore", "--without-trigger-count", file(RACE));
    assertThat(ran.out())
        .contains(
            "bound set depends on timing: 2 classes",
            "attempts depends on timing: 2 classes",
            "first come, first served",
            "      choice 1: probus ",
            "BROKEN at rest nobody waits for what is there: platform/card waits for",
            "precise: ");
    assertThat(ran.out().substring(0, ran.out().indexOf("linux: "))).doesNotContain("BROKEN");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void jsonHasTheSame() throws IOException {
    String race = file(RACE);
    Ran ran = Ran.probus("explore", "--json", "--without-trigger-count", race);
    assertThat(ran.err()).isEmpty();
    Golden.check("explore.json", ran.out().replace(race, "race.scn"));
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void saysWhenThereIsMoreThanItRan() throws IOException {
    Ran ran = Ran.probus("explore", "--schedules", "2", "--policy", "linux", file(RACE));
    assertThat(ran.out()).startsWith("linux: 2 schedules, ").contains("; there are more schedules");
  }

  @Test
  void nonsenseIsRefused() throws IOException {
    assertThat(Ran.probus("explore", "--schedules", "0", file(RACE)).err())
        .contains("--schedules 0: too few, expected 1 or more");
    Ran policy = Ran.probus("explore", "--policy", "windows", file(RACE));
    assertThat(policy.code()).isEqualTo(2);
    assertThat(policy.err()).contains("--policy windows: no policy, expected one of [");
    Ran wrong = Ran.probus("explore", file(RACE + "shake a\n"));
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains(":9: ");
    assertThat(Ran.probus("explore", folder.resolve("none.scn").toString()).code()).isEqualTo(2);
  }

  private String file(String text) throws IOException {
    Path file = folder.resolve("race.scn");
    Files.writeString(file, text);
    return file.toString();
  }
}
