package dev.probus.bus.devicetree.machine;

import dev.probus.api.bus.MachineOption;
import dev.probus.api.bus.MachineOptions;
import java.util.List;

/**
 * What can be said of a board.
 *
 * @param links what becomes of the tree's word under the Linux policies (R95)
 * @param builtIn whether devices that no module is for have a driver all the same
 */
record BoardOptions(String links, boolean builtIn) {
  static final List<MachineOption> KNOWN =
      List.of(
          new MachineOption(
              "fw-devlink",
              "on|rpm|permissive|off",
              "what the Linux policies make of the suppliers that the tree names; on by default"),
          new MachineOption(
              "built-in",
              "all|none",
              "which devices without a module have a driver in the kernel; all by default"));

  private static final List<String> MODES = List.of("on", "rpm", "permissive", "off");

  static BoardOptions of(MachineOptions said) {
    String links = said.value("fw-devlink").orElse("on");
    if (!MODES.contains(links)) {
      throw new IllegalArgumentException(
          "fw-devlink '" + links + "', expected " + String.join(", ", MODES));
    }
    String builtIn = said.value("built-in").orElse("all");
    if (!List.of("all", "none").contains(builtIn)) {
      throw new IllegalArgumentException("built-in '" + builtIn + "', expected all or none");
    }
    return new BoardOptions(links, builtIn.equals("all"));
  }
}
