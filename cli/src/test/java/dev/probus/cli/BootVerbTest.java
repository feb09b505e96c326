package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.console.Ink;
import org.junit.jupiter.api.Test;

/** What {@code probus boot} prints, and how it ends. */
final class BootVerbTest {

  @Test
  void aMachineWhereAllIsWell() {
    Ran ran = Ran.probus("boot", "calm");
    Golden.check("boot-calm.txt", ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void theMachineThatNeedNotBeNamedAndHasEveryTrouble() {
    Ran ran = Ran.probus("boot");
    Golden.check("boot-stormy.txt", ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isOne();
  }

  @Test
  void jsonOfAMachineWhereAllIsWell() {
    Ran ran = Ran.probus("boot", "calm", "--json");
    Golden.check("boot-calm.json", ran.out());
    assertThat(ran.code()).isZero();
  }

  @Test
  void jsonOfAMachineThatHasEveryTrouble() {
    Ran ran = Ran.probus("boot", "--json");
    Golden.check("boot-stormy.json", ran.out());
    assertThat(ran.code()).isOne();
  }

  @Test
  void theSameSeedGivesTheSameOutput() {
    String first = Ran.probus("boot", "--seed", "-7").out();
    assertThat(Ran.probus("boot", "--seed", "-7").out()).isEqualTo(first);
    assertThat(Ran.probus("boot", "--json", "--seed=-7").out()).contains("\"seed\": -7,");
  }

  @Test
  void noLineIsWiderThanAPage() {
    assertThat(Ran.probus("boot").out().lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 100);
  }

  @Test
  void coloursAreForTerminals() {
    String plain = Ran.probus("boot").out();
    String coloured = Ran.with(FakeServices.usual(), Ink.COLOUR, false, "boot").out();
    assertThat(plain).doesNotContain("\033");
    assertThat(coloured).contains("\033[32mbound\033[m").contains("\033[33mstuck\033[m");
    assertThat(coloured.replaceAll("\033\\[[0-9]*m", "")).isEqualTo(plain);
  }
}
