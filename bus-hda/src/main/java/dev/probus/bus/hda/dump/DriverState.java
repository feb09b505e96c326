package dev.probus.bus.hda.dump;

import java.util.List;

/** Tells which lines of a text are a driver's state and none of the codec's (P16, P32, P50). */
final class DriverState {

  private static final List<String> LABELS =
      List.of(
          "Control:",
          "ControlAmp:",
          "Device:",
          "Power-Map:",
          "Analog Loopback:",
          "Processing Coefficient:",
          "Coefficient Index:");

  private static final String LIST = "In-driver Connection:";

  private boolean listFollows;

  /** Tells whether the next line of a text is a driver's. */
  boolean owns(String line) {
    String bare = line.strip();
    if (listFollows) {
      listFollows = false;
      return true;
    }
    if (bare.startsWith(LIST)) {
      String count = bare.substring(LIST.length()).strip();
      listFollows = !count.startsWith("-") && !count.equals("0");
      return true;
    }
    return LABELS.stream().anyMatch(bare::startsWith);
  }
}
