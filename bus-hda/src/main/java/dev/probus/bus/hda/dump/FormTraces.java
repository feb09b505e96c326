package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.CodecIdentity;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.PinCaps;
import dev.probus.bus.hda.codec.ProcTrait;
import dev.probus.bus.hda.codec.Verb;
import dev.probus.bus.hda.codec.WidgetCaps;
import dev.probus.bus.hda.codec.WidgetType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects what a text shows of the form in which its kernel printed (P60). */
final class FormTraces {

  /** A mono mixer of one source, which may be stereo. */
  private record Mixer(int source, boolean twoValues) {}

  private final Set<ProcTrait> present = EnumSet.noneOf(ProcTrait.class);
  private final Set<ProcTrait> absent = EnumSet.noneOf(ProcTrait.class);
  private final List<Mixer> mixers = new ArrayList<>();
  private boolean swappedPin;

  /** Notes that the text has a trait, or lacks it where it should have it. */
  void note(ProcTrait trait, boolean has) {
    (has ? present : absent).add(trait);
  }

  /** Notes that bit 7 of a pin is called a swap of sides, which is right for Realtek only. */
  void swappedPin() {
    swappedPin = true;
  }

  private void note(ProcTrait trait, NodePart part, LineKind kind) {
    note(trait, part.saw(kind));
  }

  /** Notes what the lines of the function group tell. */
  void group(NodePart part) {
    note(ProcTrait.GROUP_POWER, part, LineKind.GROUP_STATE);
    if (!part.saw(LineKind.INVALID_SUBTREE)) {
      note(ProcTrait.GPIO, part, LineKind.GPIO);
    }
    if (part.saw(LineKind.POWER)) {
      note(ProcTrait.POWER_STATES, part, LineKind.POWER_STATES);
    }
  }

  /** Notes what the lines of a widget tell, where its capabilities ask for them. */
  void widget(NodePart part, VerbTable table) {
    WidgetCaps caps = part.caps();
    if (caps.word() == 0) {
      note(ProcTrait.EMPTY_WIDGET, !part.saw(LineKind.CONVERTER));
      return;
    }
    if (caps.unsolicited()) {
      note(ProcTrait.UNSOLICITED, part, LineKind.UNSOLICITED);
    }
    if (part.saw(LineKind.POWER)) {
      note(ProcTrait.POWER_STATES, part, LineKind.POWER_STATES);
    }
    if (caps.delay() != 0) {
      note(ProcTrait.DELAY, part, LineKind.DELAY);
    }
    if (caps.processing()) {
      note(ProcTrait.PROCESSING, part, LineKind.PROCESSING);
    }
    switch (caps.type()) {
      case PIN -> pin(part, table);
      case AUDIO_OUTPUT, AUDIO_INPUT -> converter(part, table);
      case AUDIO_MIXER -> mixer(part, table);
      case VOLUME_KNOB -> knob(part);
      default -> {}
    }
  }

  private void pin(NodePart part, VerbTable table) {
    PinCaps caps = new PinCaps(table.get(key(part.node(), Parameter.PIN_CAPS)));
    int config = table.get(key(part.node(), Verb.GET_CONFIG_DEFAULT, 0));
    if (caps.vref()) {
      note(ProcTrait.PIN_VREF, part, LineKind.VREF);
    }
    if (caps.eapd()) {
      note(ProcTrait.PIN_EAPD, part, LineKind.EAPD);
    }
    note(ProcTrait.PIN_ASSOCIATION, part, LineKind.PIN_ASSOCIATION);
    if ((config >>> 8 & 1) != 0) {
      note(ProcTrait.PIN_MISC, part, LineKind.PIN_MISC);
    }
    if (part.saw(LineKind.AMP_IN_VALUES) && connections(part, table) != 1) {
      boolean each = part.ampInGroups() == connections(part, table);
      if (each || part.ampInGroups() == 1) {
        note(ProcTrait.PIN_ONE_AMP, !each);
      }
    }
  }

  private void converter(NodePart part, VerbTable table) {
    note(ProcTrait.CONVERTER, part, LineKind.CONVERTER);
    int stream = table.get(key(part.node(), Verb.GET_CONVERTER_STREAM, 0));
    boolean input = part.caps().type() == WidgetType.AUDIO_INPUT;
    if (input && part.saw(LineKind.CONVERTER) && (stream & 0xf) == 0) {
      note(ProcTrait.SDI_SELECT, part, LineKind.SDI_SELECT);
    }
    if (part.caps().digital()) {
      note(ProcTrait.DIGITAL, part, LineKind.DIGITAL);
      note(ProcTrait.CODING_TYPE, part, LineKind.CODING_TYPE);
    }
  }

  private void mixer(NodePart part, VerbTable table) {
    WidgetCaps caps = part.caps();
    boolean one = connections(part, table) == 1 && part.ampInGroups() == 1;
    if (one && caps.inAmp() && !caps.stereo()) {
      int source = table.get(key(part.node(), Verb.GET_CONNECTION_LIST, 0)) & 0x7f;
      boolean two = table.contains(key(part.node(), Verb.GET_AMP_GAIN_MUTE, 0));
      mixers.add(new Mixer(source, two));
    }
  }

  private void knob(NodePart part) {
    note(ProcTrait.VOLUME_KNOB, part, LineKind.VOLUME_KNOB);
    if (!part.caps().connectionList()) {
      note(ProcTrait.KNOB_SOURCES, part, LineKind.CONNECTION);
    }
  }

  private static int connections(NodePart part, VerbTable table) {
    return table.get(key(part.node(), Parameter.CONNECTION_LENGTH)) & 0x7f;
  }

  /** Returns what was seen when all nodes are known. */
  SeenForm form(VerbTable table) {
    for (Mixer mixer : mixers) {
      if (new WidgetCaps(table.get(key(mixer.source(), Parameter.WIDGET_CAPS))).stereo()) {
        note(ProcTrait.MIXER_SIDES, mixer.twoValues());
      }
    }
    if (swappedPin && table.get(key(0, Parameter.VENDOR_ID)) >>> 16 != CodecIdentity.REALTEK) {
      note(ProcTrait.PIN_HDMI, false);
    }
    return new SeenForm(present, absent);
  }
}
