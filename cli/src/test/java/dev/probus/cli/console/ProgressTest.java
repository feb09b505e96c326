package dev.probus.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a progress bar is shown, and what it looks like. */
final class ProgressTest {

  private final StringWriter err = new StringWriter();

  private Console console(Watched watched) {
    PrintWriter unused = new PrintWriter(new StringWriter());
    return new Console(Optional.empty(), unused, new PrintWriter(err), Ink.PLAIN, watched, false);
  }

  @ParameterizedTest
  @EnumSource
  void workThatIsSoonDoneShowsNothing(Watched watched) {
    try (Progress progress = Progress.among(console(watched), "files", 2)) {
      progress.step();
      progress.step();
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void longWorkShowsABarOnATerminalAndWipesIt() {
    try (Progress progress = Progress.before(console(Watched.ALL), "files", 2, Duration.ZERO)) {
      progress.step();
      progress.step();
    }
    assertThat(err.toString()).contains("2 of 2 files").endsWith(" ".repeat(78) + "\r");
  }

  @Test
  void longWorkShowsNothingInAPipeOrToPrograms() {
    for (Console console :
        List.of(console(Watched.NOTHING), console(Watched.ALL).forProgramsIf(true))) {
      try (Progress progress = Progress.before(console, "files", 2, Duration.ZERO)) {
        progress.step();
      }
      assertThat(err.toString()).isEmpty();
    }
  }

  @Test
  void theBarIsFullWhenAllIsDone() {
    assertThat(Progress.bar(0, 4, "files")).isEqualTo("░".repeat(40) + " 0 of 4 files");
    assertThat(Progress.bar(1, 4, "files"))
        .isEqualTo("█".repeat(10) + "░".repeat(30) + " 1 of 4 files");
    assertThat(Progress.bar(4, 4, "files")).isEqualTo("█".repeat(40) + " 4 of 4 files");
  }
}
