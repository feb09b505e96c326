package dev.probus.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the kernel would hang or spin, a replay says so and ends. */
final class EndlessTest {

  @Test
  void probeThatWakesItselfRunsOutOfSteps() { // R57
    Replay replay =
        Script.replay(
            5000,
            "dev k compat=k",
            "dev c compat=c needs=r",
            "drv k compat=k",
            "drv c compat=c on_miss=add:k;del:k miss_times=999999999",
            "register k",
            "register c",
            "add c");
    assertThat(problem(replay)).isEqualTo("test.scn:7: no end after 5000 steps (R57)");
    assertThat(replay.trace()).startsWith("act 1 register k\n").endsWith("\n");
    assertThat(replay.trace().lines()).contains("probe c c 100").doesNotContain("final");
  }

  @Test
  void stepsThatSufficeAreEnough() {
    String[] lines = {"dev c compat=c", "add c"};
    assertThat(Script.replay(1, lines)).isInstanceOf(Replay.Complete.class);
  }

  @Test
  void deviceRemovedByItsOwnProbeLocksItself() { // R101
    Replay replay =
        Script.replay("dev c compat=c", "drv c compat=c on_ok=del:c", "register c", "add c");
    assertThat(problem(replay))
        .isEqualTo("test.scn:4: deadlock: the lock of c is held further out (R101)");
    assertThat(replay.trace()).endsWith("op del:c\n");
  }

  @Test
  void deviceRemovedByItsOwnProbeLocksItselfInEveryKindOfProbe() { // R101
    String device = "dev c compat=c";
    String driver = "drv c compat=c on_ok=del:c";
    String why = "deadlock: the lock of c is held further out (R101)";
    assertThat(problem(Script.replay(device, driver, "add c", "register c")))
        .isEqualTo("test.scn:4: " + why);
    assertThat(
            problem(
                Script.replay(device, driver, "register c", "autoprobe 0", "add c", "bind c c")))
        .isEqualTo("test.scn:6: " + why);
    assertThat(
            problem(
                Script.replay(device, driver, "register c", "autoprobe 0", "add c", "attach c")))
        .isEqualTo("test.scn:6: " + why);
    assertThat(problem(Script.replay(device, driver + " async", "register c", "add c")))
        .isEqualTo("test.scn:4: " + why);
    assertThat(problem(Script.replay(device, driver + " async", "add c", "register c")))
        .isEqualTo("test.scn:4: " + why);
  }

  @Test
  void driverThatRemovesItsSupplierWhileBeingRemovedLocksItself() { // R94, R101
    Replay replay =
        Script.replay(
            "dev s compat=s",
            "dev c compat=c",
            "drv s compat=s",
            "drv c compat=c on_ok=add:s;link:s",
            "register s",
            "register c",
            "add c",
            "unbind c");
    assertThat(problem(replay))
        .isEqualTo("test.scn:8: deadlock: the lock of c is held further out (R101)");
  }

  @Test
  void lockIsTakenAgainAfterTheConsumersAreGone() { // R94, R101
    Replay replay =
        Script.replay(
            "dev s compat=s",
            "dev x compat=x",
            "dev c compat=c",
            "drv s compat=s on_ok=add:x;link:x",
            "drv x compat=x",
            "drv c compat=c",
            "register s",
            "register x",
            "register c",
            "add s",
            "add c",
            "link c s",
            "unbind s");
    assertThat(replay.trace().lines()).contains("unbound c", "driver-remove s");
    assertThat(problem(replay))
        .isEqualTo("test.scn:13: deadlock: the lock of s is held further out (R101)");
  }

  @Test
  void probesOneAfterAnotherAreNotNested() {
    List<String> lines = new ArrayList<>(List.of("drv c compat=c", "register c"));
    for (int i = 0; i < 300; i++) {
      lines.add("dev d" + i + " compat=c");
      lines.add("add d" + i);
      lines.add("unbind d" + i);
    }
    assertThat(Script.replay(lines.toArray(String[]::new))).isInstanceOf(Replay.Complete.class);
  }

  @Test
  void probeThatRemovesItsSupplierWaitsForItself() { // R69, R94
    Replay replay =
        Script.replay(
            "dev s compat=s",
            "dev c compat=c",
            "drv s compat=s",
            "drv c compat=c on_ok=del:s",
            "register s",
            "add s",
            "add c",
            "link c s",
            "register c");
    assertThat(problem(replay))
        .isEqualTo("test.scn:9: deadlock: a probe waits for all probes to end (R69)");
  }

  @Test
  void linkLeftProbingMakesUnbindingEndless() { // R85, R94
    Replay replay =
        Script.replay(
            "dev s compat=s",
            "dev t compat=t",
            "dev c compat=c",
            "drv s compat=s",
            "drv c compat=c",
            "register s",
            "add s",
            "add t",
            "add c",
            "link c t",
            "register c",
            "link c s",
            "unbind s");
    assertThat(problem(replay))
        .isEqualTo(
            "test.scn:13: endless loop: unbinding s waits for a probe of c that nobody runs (R94)");
  }

  @Test
  void probesNestedWithoutEndAreCutOff() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add("dev d" + i + " compat=c" + i);
    }
    for (int i = 0; i < 299; i++) {
      lines.add("drv v%d compat=c%d on_ok=add:d%d".formatted(i, i, i + 1));
      lines.add("register v" + i);
    }
    lines.add("add d0");
    assertThat(problem(Script.replay(lines.toArray(String[]::new))))
        .endsWith(": 128 probes and releases are nested, no stack holds more");
  }

  private static String problem(Replay replay) {
    assertThat(replay).isInstanceOf(Replay.Endless.class);
    return ((Replay.Endless) replay).problem().toString();
  }
}
