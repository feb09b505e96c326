package dev.probus.bus.hda.dump;

import dev.probus.bus.hda.codec.ProcInputs;
import dev.probus.bus.hda.codec.WidgetType;

/** Collects what a text shows of the driver's doing: flags that no verb tells (P77). */
final class DriverTraces {

  private boolean deviceLists;
  private boolean coefficients;
  private boolean oneAmpAdc;
  private boolean manyAmpAdc;
  private boolean pinAmps;

  void deviceLists() {
    deviceLists = true;
  }

  void coefficients() {
    coefficients = true;
  }

  /** Looks how many amplifier values a node has beside its number of connections (P23, P24). */
  void node(NodePart part, int connections) {
    if (part.caps().type() == WidgetType.AUDIO_INPUT && connections > 1) {
      oneAmpAdc |= part.ampInGroups() == 1;
      manyAmpAdc |= part.ampInGroups() > 1;
    }
    if (part.caps().type() == WidgetType.PIN && part.saw(LineKind.AMP_OUT_VALUES)) {
      boolean noneForNone = part.ampOutGroups() == 0 && connections == 0;
      pinAmps |= part.ampOutGroups() > 1 || noneForNone;
    }
  }

  ProcInputs inputs(String codecName) {
    return new ProcInputs(codecName, deviceLists, oneAmpAdc && !manyAmpAdc, pinAmps, coefficients);
  }
}
