package dev.probus.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What text from a file can do to a terminal: nothing. */
final class PlainTest {
  @Test
  void whatCannotBeSeenBecomesAQuestionMark() {
    assertThat(Plain.text("a\033[31mb\nc\u007fd\u009be\u202ef\u2066g"))
        .isEqualTo("a?[31mb?c?d?e?f?g");
    assertThat(Plain.text("Ünïcode ├─ is fine")).isEqualTo("Ünïcode ├─ is fine");
  }

  @Test
  void aLineHasAnEnd() {
    String longest = "x".repeat(Plain.LONGEST);
    assertThat(Plain.line(longest)).isEqualTo(longest);
    assertThat(Plain.line(longest + "x")).isEqualTo(longest + "…");
  }
}
