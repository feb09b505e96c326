package dev.probus.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Points of the model drivers and of the walks that the recorded traces leave open. */
final class MachineRulesTest {

  @Test
  void childKeepsItsParentBusy() {
    String[] before = {
      "dev p compat=p", "dev k compat=k parent=p", "add p", "add k",
    };
    assertThat(Script.lastAction(with(before, "remove p"))).containsExactly("ret 3 EBUSY");
    assertThat(Script.lastAction(with(before, "remove k", "remove p")))
        .containsExactly("deleting p", "removed p", "ret 4 ok");
  }

  @Test
  void childNeedsItsParent() {
    assertThat(Script.lastAction("dev p compat=p", "dev k compat=k parent=p", "add k"))
        .containsExactly("ret 1 ENODEV");
  }

  @Test
  void secondRemovalFindsNothing() {
    assertThat(Script.lastAction("dev p compat=p", "add p", "remove p", "remove p"))
        .containsExactly("ret 3 ENOENT");
  }

  @Test
  void lateCheckComesAfterTheResult() {
    assertThat(
            Script.lastAction(
                "dev c compat=c needs=r",
                "drv c compat=c result=EIO,ok on_miss=trig check=late",
                "register c",
                "add c",
                "rescan"))
        .containsExactly(
            "match c c yes",
            "binding c c",
            "probe c c 2",
            "missing r",
            "result c c DEFER",
            "not-bound c c",
            "defer-add c",
            "ret 3 ok");
  }

  @Test
  void driversAreReleasedFromTheLastBoundDeviceOn() { // R102
    assertThat(
            Script.lastAction(
                "dev a compat=c",
                "dev b compat=c",
                "drv c compat=c",
                "add a",
                "add b",
                "register c",
                "reprobe a",
                "unregister c"))
        .containsExactly(
            "unbinding a c",
            "driver-remove a",
            "unbound a",
            "unbinding b c",
            "driver-remove b",
            "unbound b",
            "ret 5 ok");
  }

  @Test
  void rescanEndsAtTheFirstDeferringMatch() { // R10, R24
    assertThat(
            Script.lastAction(
                "dev a compat=m",
                "dev b compat=c",
                "drv m compat=m match_needs=r",
                "drv c compat=c",
                "autoprobe 0",
                "register m",
                "register c",
                "add a",
                "add b",
                "rescan"))
        .containsExactly("match a m defer", "defer-add a", "ret 6 DEFER");
  }

  @Test
  void reasonOfTheCoreNamesTheFirstBadSupplier() { // R59, R85
    assertThat(
            Script.finalLines(
                "dev s compat=s",
                "dev t compat=t",
                "dev c compat=c",
                "drv c compat=c",
                "add s",
                "add t",
                "add c",
                "link c t",
                "link c s",
                "register c"))
        .startsWith("list pending c | anchor: supplier t not ready", "list-end");
  }

  @Test
  void asyncDriversAreTriedByOneJobInTheirOrder() { // R13
    assertThat(
            Script.lastAction(
                "dev c compat=c",
                "drv a compat=c async result=EIO",
                "drv b compat=c async",
                "register a",
                "register b",
                "add c"))
        .containsExactly(
            "added c",
            "match c a yes",
            "match c b yes",
            "ret 3 ok",
            "match c a yes",
            "binding c a",
            "probe c a 1",
            "result c a EIO",
            "not-bound c a",
            "match c b yes",
            "binding c b",
            "probe c b 2",
            "result c b ok",
            "trigger",
            "bound c b");
  }

  @Test
  void heldBackInTheFirstPassMeansNoSecond() { // R13
    assertThat(
            Script.lastAction(
                "dev s compat=s",
                "dev c compat=c",
                "drv a compat=c async",
                "drv b compat=c",
                "add s",
                "autoprobe 0",
                "register a",
                "register b",
                "add c",
                "link c s",
                "autoprobe 1",
                "attach c",
                "trigger"))
        .containsExactly(
            "trigger",
            "ret 9 ok",
            "retry c",
            "match c a yes",
            "match c b yes",
            "blocked c",
            "defer-add c");
  }

  private static String[] with(String[] before, String... more) {
    String[] all = Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, all, before.length, more.length);
    return all;
  }
}
