package dev.probus.bus.hda.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a codec is set to, and what else it can be asked without changing it: all function groups,
 * those of modems and vendors included, pins of general purpose, and each widget's state.
 *
 * @param groups every function group, by node
 * @param caps delays and beep of the group whose children are the widgets; null of a modem's
 * @param power that group's power state
 * @param gpio its general purpose pins, if it has any
 * @param widgets the widgets, by node
 */
public record CodecState(
    List<GroupId> groups,
    @Nullable GroupCaps caps,
    PowerState power,
    @Nullable GpioState gpio,
    List<WidgetState> widgets) {

  private static final int MOST_GROUPS = 0x7f;

  /** Keeps its own copies. */
  public CodecState {
    groups = List.copyOf(groups);
    widgets = List.copyOf(widgets);
  }

  /**
   * Asks a codec that was enumerated. Sends no set verb, and never throws for what is answered.
   *
   * @param link the way to the codec
   * @param codec what enumeration found
   */
  public static CodecState read(Link link, Codec codec) {
    CodecAccess access = new CodecAccess(link, codec.identity().address());
    NodeRange range = NodeRange.of(access.parameter(0, Parameter.NODE_COUNT));
    List<GroupId> groups = new ArrayList<>();
    for (int i = 0; i < Math.min(range.count(), MOST_GROUPS); i++) {
      int node = range.first() + i;
      groups.add(GroupId.of(node, access.parameter(node, Parameter.FUNCTION_TYPE)));
    }
    int group = codec.group().node();
    boolean audio = codec.identity().audio() != null;
    GpioCaps pins = codec.group().gpio();
    return new CodecState(
        groups,
        audio ? new GroupCaps(access.parameter(group, Parameter.AUDIO_GROUP_CAPS)) : null,
        new PowerState(access.get(group, Verb.GET_POWER_STATE)),
        pins.io() + pins.inputs() + pins.outputs() > 0 ? GpioState.read(access, group) : null,
        codec.widgets().stream().map(widget -> WidgetState.read(access, widget)).toList());
  }
}
