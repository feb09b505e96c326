package dev.probus.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What userspace and drivers can ask of the core beyond the recorded traces. */
final class UserSpaceRulesTest {
  private static final List<String> MACHINE =
      List.of(
          "dev d compat=a",
          "drv v compat=a",
          "drv w compat=other",
          "drv hidden compat=a suppress_bind",
          "autoprobe 0",
          "register v",
          "register w",
          "register hidden",
          "add d");

  @Test
  void overrideAloneProbesNothing() { // R25
    assertThat(after("override d w")).containsExactly("ret 6 ok");
  }

  @Test
  void overrideLetsOneDriverMatchAndNoOther() { // R24, R25
    assertThat(after("override d w", "drivers_probe d"))
        .containsExactly(
            "match d w yes",
            "binding d w",
            "probe d w 1",
            "result d w ok",
            "trigger",
            "bound d w",
            "ret 7 ok");
  }

  @Test
  void clearedOverrideLeavesTheChoiceToTheDrivers() { // R25
    assertThat(after("override d w", "override d -", "drivers_probe d")).contains("bound d v");
  }

  @Test
  void overrideGoesWithTheDevice() { // R25
    assertThat(after("override d w", "remove d", "add d", "drivers_probe d")).contains("bound d v");
  }

  @Test
  void absentDeviceHasNoFiles() { // R21 to R25
    for (String line :
        List.of("override d v", "drivers_probe d", "sysfs_bind d v", "sysfs_unbind d v")) {
      assertThat(after("remove d", line)).as(line).containsExactly("ret 7 ENODEV");
    }
  }

  @Test
  void drivenDeviceIsNotProbedAgain() { // R24
    assertThat(after("drivers_probe d", "drivers_probe d")).containsExactly("ret 7 ok");
  }

  @Test
  void unbindFileIsThatOfOneDriver() { // R23
    assertThat(after("bind d v", "sysfs_unbind d w")).containsExactly("ret 7 ENODEV");
    assertThat(after("bind d v", "sysfs_unbind d v"))
        .containsExactly("unbinding d v", "driver-remove d", "unbound d", "ret 7 ok");
  }

  @Test
  void suppressedFilesAreNotThere() { // R26
    assertThat(after("sysfs_bind d hidden")).containsExactly("ret 6 ENOENT");
    assertThat(after("bind d hidden", "sysfs_unbind d hidden")).containsExactly("ret 7 ENOENT");
  }

  @Test
  void bindFileTakesADeferringMatchForAMatch() { // R21
    String[] lines = {
      "dev d compat=a", "drv v compat=a match_needs=r", "register v", "add d", "sysfs_bind d v"
    };
    assertThat(Script.lastAction(lines)).contains("bound d v", "ret 3 ok");
    lines[4] = "bind d v";
    assertThat(Script.lastAction(lines)).containsExactly("match d v defer", "ret 3 ENODEV");
  }

  @Test
  void supplierIsToldOnceThatAllConsumersAreThere() { // R88
    String[] lines = {
      "dev s compat=s",
      "dev c compat=c",
      "drv s compat=s sync_state",
      "drv c compat=c",
      "register s",
      "add c",
      "autoprobe 0",
      "add s",
      "link c s",
      "attach s",
      "register c",
      "attach c"
    };
    assertThat(Script.replay(lines).trace().lines().filter("sync_state s"::equals)).hasSize(1);
    assertThat(Script.lastAction(lines)).contains("sync_state s");
  }

  @Test
  void driverSetBeforehandIsBoundWithoutAProbe() { // R9
    assertThat(
            Script.lastAction("dev d compat=a driver=w", "drv w compat=b", "register w", "add d"))
        .containsExactly("added d", "binding d w", "trigger", "bound d w", "ret 2 ok");
  }

  @Test
  void driverSetBeforehandMustBeRegistered() { // R9
    assertThat(Script.finalLines("dev d compat=a driver=w", "drv w compat=b", "add d"))
        .containsExactly("list-end", "state d absent 0");
  }

  private static List<String> after(String... lines) {
    List<String> all = new ArrayList<>(MACHINE);
    all.addAll(List.of(lines));
    return Script.lastAction(all.toArray(String[]::new));
  }
}
