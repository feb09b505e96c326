package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code probus zoo} prints, and how it ends. */
final class ZooVerbTest {

  @Test
  void everyCaseHasALineAndShowsWhatItShould() {
    Ran ran = Ran.probus("zoo");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    for (int n = 1; n <= 30; n++) {
      assertThat(ran.out()).containsPattern("(?m)^Z" + n + " ");
    }
    assertThat(ran.out())
        .contains("not expressed: it takes a failed allocation")
        .endsWith(
            "29 of 30 cases run under each policy; all show what they should"
                + System.lineSeparator());
  }

  @Test
  void caseIsToldWhole() {
    Ran ran = Ran.probus("zoo", "z7");
    Golden.check("zoo-z7.txt", ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void caseIsToldAsJson() {
    Ran ran = Ran.probus("zoo", "--json", "Z7", "Z20");
    Golden.check("zoo.json", ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void unknownCaseIsToldWithWhatWasExpected() {
    Ran ran = Ran.probus("zoo", "Z31");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo("probus: Z31: no such case, expected Z1 to Z30" + System.lineSeparator());
  }
}
