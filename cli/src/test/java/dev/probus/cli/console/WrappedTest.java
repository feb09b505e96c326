package dev.probus.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long lines are broken. */
final class WrappedTest {
  @Test
  void breaksAtBlanksAndIndentsWhatFollows() {
    assertThat(Wrapped.lines("one two three four five", 10))
        .containsExactly("one two", "  three", "  four", "  five");
  }

  @Test
  void aWordThatIsTooLongStaysWhole() {
    assertThat(Wrapped.lines("x verylongwordindeed y", 10))
        .containsExactly("x", "  verylongwordindeed", "  y");
    assertThat(Wrapped.lines("verylongwordindeed", 10)).containsExactly("verylongwordindeed");
  }

  @Test
  void whatFitsStaysAsItIs() {
    assertThat(Wrapped.lines("0123456789", 10)).containsExactly("0123456789");
    assertThat(Wrapped.lines("", 10)).containsExactly("");
  }
}
