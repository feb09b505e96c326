package dev.probus.bus.hda.dump;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of line in a codec's text, old and new, told apart by how they begin.
 *
 * <p>Leading blanks do not count: forum and mail software ate or added some.
 */
enum LineKind {
  ADDRESS("Address: "),
  AUDIO_FUNCTION("AFG Function Id: "),
  MODEM_FUNCTION("MFG Function Id: "),
  FUNCTION("Function Id: "),
  VENDOR("Vendor Id: "),
  SUBSYSTEM("Subsystem Id: "),
  REVISION("Revision Id: "),
  MODEM_GROUP("Modem Function Group: "),
  NO_MODEM_GROUP("No Modem Function Group found"),
  DEFAULT_PCM("Default PCM:"),
  DEFAULT_AMP_IN("Default Amp-In caps: "),
  DEFAULT_AMP_OUT("Default Amp-Out caps: "),
  GROUP_STATE("State of AFG node "),
  INVALID_SUBTREE("Invalid AFG subtree"),
  GPIO("GPIO: "),
  GPIO_PIN("IO["),
  NODE("Node "),
  AMP_IN_CAPS("Amp-In caps: "),
  AMP_IN_VALUES("Amp-In vals:"),
  AMP_OUT_CAPS("Amp-Out caps: "),
  AMP_OUT_VALUES("Amp-Out vals:"),
  /** A long line of values that was wrapped. */
  MORE_VALUES("[0x"),
  PIN_CAPS("Pincap "),
  VREF("Vref caps:"),
  EAPD("EAPD "),
  PIN_DEFAULT("Pin Default "),
  PIN_CONNECTOR("Conn = "),
  PIN_ASSOCIATION("DefAssociation = "),
  PIN_MISC("Misc = "),
  PIN_CONTROL("Pin-ctls: "),
  VOLUME_KNOB("Volume-Knob: "),
  CONVERTER("Converter: "),
  SDI_SELECT("SDI-Select: "),
  DIGITAL("Digital:"),
  DIGITAL_CATEGORY("Digital category: "),
  CODING_TYPE("IEC Coding Type: "),
  PCM("PCM:"),
  RATES("rates ["),
  SIZES("bits ["),
  FORMATS("formats ["),
  NOT_AVAILABLE("N/A"),
  UNSOLICITED("Unsolicited: "),
  POWER_STATES("Power states:"),
  POWER("Power: "),
  DELAY("Delay: "),
  DEVICES("Devices: "),
  DEVICE_ENTRY("Dev "),
  CURRENT_DEVICE_ENTRY("*Dev "),
  CONNECTION("Connection: "),
  NODE_LIST("0x"),
  DRIVER_CONNECTION("In-driver Connection: "),
  PROCESSING("Processing caps: "),
  COEFFICIENT("Coeff "),
  CONTROL("Control: "),
  CONTROL_AMP("ControlAmp: "),
  PCM_DEVICE("Device: "),
  POWER_MAP("Power-Map:"),
  ANALOG_LOOPBACK("Analog Loopback:"),
  HOOK_COEFFICIENT("Processing Coefficient:"),
  HOOK_INDEX("Coefficient Index:");

  private static final LineKind[][] BY_FIRST = byFirst();

  private final String prefix;

  LineKind(String prefix) {
    this.prefix = prefix;
  }

  /** Returns the label as problems name it. */
  String label() {
    String words = prefix.strip();
    return words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
  }

  /**
   * Finds the kind of a line and goes past what it begins with; a number that is the content, as in
   * a list of nodes, stays.
   *
   * @return null if no line of a codec begins like this
   */
  static @Nullable LineKind take(Line line) {
    char first = line.skipBlanks().peek();
    if (first >= BY_FIRST.length) {
      return null;
    }
    for (LineKind kind : BY_FIRST[first]) {
      if (kind == NODE_LIST || kind == MORE_VALUES) {
        return kind;
      }
      if (line.take(kind.prefix)) {
        return kind;
      }
    }
    return null;
  }

  private static LineKind[][] byFirst() {
    LineKind[][] table = new LineKind[128][];
    for (int c = 0; c < table.length; c++) {
      List<LineKind> kinds = new ArrayList<>();
      for (LineKind kind : values()) {
        if (kind.prefix.charAt(0) == c) {
          kinds.add(kind);
        }
      }
      table[c] = kinds.toArray(LineKind[]::new);
    }
    return table;
  }
}
