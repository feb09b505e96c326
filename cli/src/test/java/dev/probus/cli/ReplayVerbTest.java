package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code probus replay} prints, and how it ends. */
final class ReplayVerbTest {
  private static final String ONE_DEVICE =
      """
      dev a compat=x
      drv v compat=x
      register v
      add a
      """;

  @TempDir private Path folder;

  @Test
  void printsTheTraceOfTheGoldenForm() throws IOException {
    Ran ran = Ran.probus("replay", file("one.scn", ONE_DEVICE));
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .contains("act 2 add a", "probe a v 1", "bound a v", "state a v 1")
        .startsWith("act 1 register v");
  }

  @Test
  void wrongLineIsToldWithItsPlaceAndNothingRuns() throws IOException {
    String file = file("wrong.scn", ONE_DEVICE + "shake a\n");
    Ran ran = Ran.probus("replay", file);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("probus: " + file + ":5: ").contains(", expected ");
  }

  @Test
  void loopEndsAtTheStepsThatAreAllowed() throws IOException {
    String loop =
        """
        dev child compat=c
        dev a compat=x needs=R
        drv c compat=c
        drv v compat=x on_miss=add:child;del:child miss_times=1000000
        register c
        register v
        add a
        """;
    Ran ran = Ran.probus("replay", "--steps", "2000", file("loop.scn", loop));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("probe a v 2");
    assertThat(ran.err()).contains("loop.scn:7: ");
  }

  @Test
  void stepsAndFilesAreChecked() throws IOException {
    assertThat(Ran.probus("replay", "--steps", "0", file("one.scn", ONE_DEVICE)).code())
        .isEqualTo(2);
    Ran missing = Ran.probus("replay", folder.resolve("none.scn").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none.scn: no such file or folder");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
