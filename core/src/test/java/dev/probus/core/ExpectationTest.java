package dev.probus.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.probus.core.machine.Finding;
import dev.probus.core.machine.ScenarioScript;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations that are true of a run hold, and those that are just not true do not. */
final class ExpectationTest {
  private static final String SCENARIO =
      """
      dev card compat=card needs=sof
      dev beep compat=beep
      dev dsp bus=pci compat=dsp
      dev broken compat=broken
      dev stuck compat=card needs=nothing
      dev picky compat=card wants=nothing@2s
      dev nobody compat=none
      dev coming compat=beep
      drv card compat=card
      drv beep compat=beep
      drv dsp bus=pci compat=dsp probe=10ms work=sleep:90ms;pub:sof
      drv broken compat=broken result=EIO
      module extra load=5ms
      register card
      register beep
      register dsp
      register broken
      add dsp
      add card
      add broken
      add stuck
      add picky
      add nobody
      add beep
      at 1s add coming
      at 2s add beep
      at 3s remove coming
      at 4s request extra
      at 5s publish sof
      """;

  private static Rehearsal precise;
  private static Rehearsal linux;

  private static Finding find(Policy policy, String condition) throws Exception {
    ScenarioScript script =
        ScenarioScript.of("x.scn", SCENARIO + "expect " + policy + " " + condition);
    Rehearsal run = policy == Policy.PRECISE ? precise : linux;
    return script.check(policy.word(), run.log(), run.snapshot()).getFirst();
  }

  @BeforeAll
  static void runBoth() throws Exception {
    ScenarioScript script = ScenarioScript.of("x.scn", SCENARIO);
    precise = Rehearsal.run(script, Policy.PRECISE, 0);
    linux = Rehearsal.run(script, Policy.LINUX, 0);
  }

  /** What is true, what is not, and what is found instead. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bound card | bound stuck | stuck waiting, driver card, missing [Resource nothing]",
        "bound card card | bound card beep | card bound, driver card",
        "bound card by 100ms | bound card by 99ms | card bound at 100ms",
        "bound card at 100ms | bound card at 99ms | card not bound at 99ms",
        "not bound coming at 999ms | not bound coming at 2s | coming bound at 2s",
        "not bound coming at 3s | bound coming at 3s | coming not bound at 3s",
        "waiting stuck | waiting card | card bound",
        "waiting stuck for nothing | waiting stuck for sof | missing [Resource nothing]",
        "waiting stuck for nothing because nobody | waiting stuck for nothing because cycle |"
            + " since",
        "failed broken | failed card | card bound",
        "unmatched nobody | unmatched broken | broken failed, failure java.io.IOException: EIO",
        "absent coming | absent beep | beep bound",
        "probes card 1 | probes card 2 | found 1",
        "probes stuck <=0 | probes stuck >=1 | found 0",
        "wasted 2 | wasted <=1 | found 2",
        "unbinds coming 1 | unbinds coming 0 | found 1",
        "loads extra 1 | loads extra >=2 | found 1",
        "order dsp beep card picky | order beep dsp | the order [pci/dsp, platform/beep]",
        "last-bind 2010ms | last-bind <=2009ms | found 2010ms",
        "without picky nothing by 2010ms | without picky nothing by 2s | it goes without at 2010ms",
        "without picky nothing | without card nothing | nothing of the kind",
        "not late picky nothing | late picky nothing | nothing of the kind in the log",
        "refused beep | refused card | nothing of the kind in the log",
        "refused sof | not refused sof | it in the log",
        "notes nobody no module answers | notes nobody a module answers | no module answers to",
        "not hangs card | hangs card | nothing of the kind in the log",
        "not deadlock | deadlock | no deadlock",
        "not livelock | livelock | nothing endless",
        "not warns of | warns of | no warning",
        "blocked 0s | blocked >=1ms | found 0s",
        "not held-back card | held-back card | nothing of the kind in the log",
      })
  void truthHoldsAndFalsehoodDoesNot(String truth, String falsehood, String found)
      throws Exception {
    assertThat(find(Policy.PRECISE, truth)).matches(Finding::held, "held");
    Finding wrong = find(Policy.PRECISE, falsehood);
    assertThat(wrong.held()).as(wrong.toString()).isFalse();
    assertThat(wrong.toString())
        .startsWith("x.scn:30: expect precise " + falsehood + ": not held, found ")
        .contains(found);
  }

  @Test
  void eachPolicyHasItsOwnTruth() throws Exception {
    assertThat(find(Policy.LINUX, "bound card by 1s").held()).isTrue();
    assertThat(find(Policy.LINUX, "bound card by 100ms").held()).isFalse();
    assertThat(find(Policy.LINUX, "probes stuck >=3").held()).isTrue();
  }

  @Test
  void onlyThePolicyInQuestionIsJudged() throws Exception {
    ScenarioScript script =
        ScenarioScript.of(
            "x.scn", SCENARIO + "expect linux bound stuck\nexpect precise,linux bound card");

    assertThat(script.check("precise", precise.log(), precise.snapshot()))
        .extracting(Finding::line, Finding::held)
        .containsExactly(tuple(31, true));
    assertThat(script.check("linux-export", precise.log(), precise.snapshot()))
        .isEqualTo(List.of());
  }
}
