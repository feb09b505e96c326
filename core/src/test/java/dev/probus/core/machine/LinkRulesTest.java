package dev.probus.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points of device links that the recorded traces leave open. */
final class LinkRulesTest {
  private static final String S = "dev s compat=s";
  private static final String C = "dev c compat=c";
  private static final String DRIVER_S = "drv s compat=s";
  private static final String DRIVER_C = "drv c compat=c";

  @ParameterizedTest
  @ValueSource(strings = {"stateless rmcons", "stateless autoprobe", "autoprobe rmsup"})
  void contradictoryFlagsAreRefused(String flags) { // R81
    assertThat(Script.lastAction(S, C, "add s", "add c", "link c s " + flags))
        .containsExactly("ret 3 EINVAL");
  }

  @Test
  void deviceIsNeverItsOwnSupplier() { // R81
    assertThat(Script.lastAction(S, "add s", "link s s")).containsExactly("ret 2 EINVAL");
  }

  @Test
  void childIsNoSupplierOfItsParent() { // R81
    assertThat(Script.lastAction(S, "dev k compat=k parent=s", "add s", "add k", "link s k"))
        .containsExactly("ret 3 EINVAL");
  }

  @Test
  void ofBothKindsOfRemovalTheLaterOneCounts() { // R82
    assertThat(
            Script.lastAction(
                S,
                C,
                DRIVER_S,
                DRIVER_C,
                "register s",
                "register c",
                "add s",
                "add c",
                "link c s rmcons rmsup",
                "unbind c",
                "unbind s",
                "attach c"))
        .as("the link went with the supplier's driver")
        .contains("attach-returned 1");
    assertThat(
            Script.lastAction(
                S,
                C,
                DRIVER_S,
                DRIVER_C,
                "register s",
                "register c",
                "add s",
                "add c",
                "link c s rmcons rmsup",
                "unbind c",
                "unbind s",
                "add c",
                "link s c"))
        .as("nothing is left that would forbid the reverse")
        .containsExactly("ret 9 ok");
  }

  @Test
  void rmsupOutlivesTheConsumersDriver() { // R82, R91
    assertThat(
            Script.lastAction(
                S,
                C,
                DRIVER_S,
                DRIVER_C,
                "register s",
                "register c",
                "add s",
                "add c",
                "link c s rmcons rmsup",
                "unbind c",
                "link s c"))
        .containsExactly("ret 7 EINVAL");
  }

  @Test
  void removedConsumerIsNotWokenByItsSupplier() { // R87, R93
    assertThat(
            Script.lastAction(
                S,
                C,
                DRIVER_S,
                DRIVER_C,
                "register s",
                "register c",
                "add s",
                "add c",
                "link c s autoprobe",
                "remove c",
                "unbind s",
                "attach s"))
        .doesNotContain("defer-add c");
  }

  @Test
  void consumersAreUnboundBeforeTheSupplierAndTheirsBeforeThem() { // R94
    List<String> done =
        Script.lastAction(
            S,
            C,
            "dev b compat=b",
            DRIVER_S,
            DRIVER_C,
            "drv b compat=b",
            "register s",
            "register b",
            "register c",
            "add s",
            "add b",
            "add c",
            "link b s",
            "link c b",
            "unbind s");
    assertThat(done.stream().filter(line -> line.startsWith("driver-remove")))
        .containsExactly("driver-remove c", "driver-remove b", "driver-remove s");
  }

  @Test
  void waitingConsumerIsRetriedWhileItsSupplierUnbinds() { // R85, R94
    assertThat(
            Script.lastAction(
                S,
                "dev t compat=t",
                C,
                DRIVER_S,
                DRIVER_C,
                "register s",
                "add s",
                "add t",
                "add c",
                "link c t",
                "register c",
                "link c s",
                "!trigger",
                "unbind s"))
        .as("the wait lets the worker run, whose failed check repairs the link")
        .containsExactly(
            "retry c",
            "match c c yes",
            "blocked c",
            "defer-add c",
            "unbinding s s",
            "driver-remove s",
            "unbound s",
            "ret 9 ok");
  }
}
