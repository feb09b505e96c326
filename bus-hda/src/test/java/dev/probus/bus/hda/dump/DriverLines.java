package dev.probus.bus.hda.dump;

import java.util.ArrayList;
import java.util.List;

/** Leaves out of a codec's text what a comparison may not see. */
final class DriverLines {

  private static final List<String> DRIVER =
      List.of(
          "Control:",
          "ControlAmp:",
          "Device:",
          "Power-Map:",
          "Analog Loopback:",
          "Processing Coefficient:",
          "Coefficient Index:");

  private static final String IN_DRIVER = "In-driver Connection:";

  private DriverLines() {}

  /** Removes the lines that are a driver's state and not the hardware's. */
  static List<String> remove(List<String> lines) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String bare = lines.get(i).stripLeading();
      if (bare.startsWith(IN_DRIVER)) {
        i += Integer.parseInt(bare.substring(IN_DRIVER.length()).strip()) > 0 ? 1 : 0;
      } else if (DRIVER.stream().noneMatch(bare::startsWith)) {
        left.add(lines.get(i));
      }
    }
    return left;
  }

  /** Removes the kinds of line that later kernels have added, as a row's deviations name them. */
  static List<String> removeAdded(List<String> lines, String deviations) {
    List<String> left = new ArrayList<>();
    boolean groupState = false;
    for (String line : lines) {
      String bare = line.stripLeading();
      boolean power = bare.startsWith("Power states:") || bare.startsWith("Power:");
      groupState = line.startsWith("State of AFG node ") || (groupState && power);
      boolean added =
          (deviations.contains("AFG/MFG Function Id") && line.matches("[AM]FG Function Id:.*"))
              || (deviations.contains("State of AFG") && groupState)
              || (deviations.contains("Power.states") && bare.startsWith("Power states:"))
              || (deviations.contains("IEC Coding Type") && bare.startsWith("IEC Coding Type:"))
              || (deviations.contains("SDI-Select") && bare.startsWith("SDI-Select:"));
      if (!added) {
        left.add(line);
      }
    }
    return left;
  }
}
