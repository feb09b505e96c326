package dev.probus.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a progress bar is shown, and what it looks like. */
final class ProgressTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void workThatIsSoonDoneShowsNothing(boolean live) {
    StringWriter err = new StringWriter();
    PrintWriter unused = new PrintWriter(new StringWriter());
    Console console =
        new Console(Optional.empty(), unused, new PrintWriter(err), Ink.PLAIN, live, false);
    try (Progress progress = new Progress(console, "files", 2)) {
      progress.step();
      progress.step();
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theBarIsFullWhenAllIsDone() {
    assertThat(Progress.bar(0, 4, "files")).isEqualTo("░".repeat(40) + " 0 of 4 files");
    assertThat(Progress.bar(1, 4, "files"))
        .isEqualTo("█".repeat(10) + "░".repeat(30) + " 1 of 4 files");
    assertThat(Progress.bar(4, 4, "files")).isEqualTo("█".repeat(40) + " 4 of 4 files");
  }
}
