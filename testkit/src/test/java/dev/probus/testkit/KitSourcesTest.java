package dev.probus.testkit;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.probus.core.Policy;
import dev.probus.core.machine.ScenarioScript;
import org.junit.jupiter.api.Test;

/** Worlds come from parts by name and from scenarios, under a policy. */
final class KitSourcesTest {
  private static final String CARD =
      """
      dev amp compat=amp gives=dai
      dev card compat=card needs=dai
      drv amp compat=amp
      drv card compat=card on_miss=sleep:1ms
      register card
      register amp
      add card
      add amp
      """;

  private static ProbusKit kit(String text) throws Exception {
    return ProbusKit.scenario(ScenarioScript.of("card.scn", text));
  }

  @Test
  void aScenarioIsAWorldUnderEachPolicy() throws Exception {
    for (Policy policy : Policy.values()) {
      KitResult result = kit(CARD).policy(policy).run();
      result.everythingBound().device("platform/card").isBoundTo("card").wasProbed(2);
      result.device("platform/amp").isBoundTo("amp").wasProbed(1);
    }
  }

  @Test
  void thePolicyDecides() throws Exception {
    String declared = CARD.replace(" on_miss=sleep:1ms", "");
    kit(declared).run().device("platform/card").wasProbed(1);
    kit(declared).policy(Policy.LINUX).run().device("platform/card").wasProbed(2);
  }

  @Test
  void aScenarioThatCanHappenToNoMachineIsRefused() throws Exception {
    ProbusKit kit = kit(CARD + "trigger\n");
    assertThatIllegalArgumentException()
        .isThrownBy(kit::run)
        .withMessageStartingWith("card.scn:9: ");
  }

  @Test
  void aPartThatIsNotInstalledIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProbusKit.plugins("no-such-part").run())
        .withMessageContaining("no-such-part");
  }
}
