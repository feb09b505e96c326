package dev.probus.bus.hda.dump;

import dev.probus.bus.hda.codec.WidgetCaps;
import dev.probus.bus.hda.codec.WidgetType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The part of a codec's text that is being read: the group's own lines, or those of one node. */
final class NodePart {

  private static final List<LineKind> PIN_LINES =
      List.of(LineKind.PIN_CAPS, LineKind.PIN_DEFAULT, LineKind.PIN_CONTROL);
  private static final List<LineKind> IN_LINES =
      List.of(LineKind.AMP_IN_CAPS, LineKind.AMP_IN_VALUES);
  private static final List<LineKind> OUT_LINES =
      List.of(LineKind.AMP_OUT_CAPS, LineKind.AMP_OUT_VALUES);
  private static final List<LineKind> GROUP_LINES =
      List.of(LineKind.DEFAULT_AMP_IN, LineKind.DEFAULT_AMP_OUT);

  private int node;
  private final WidgetCaps caps;
  private final boolean group;
  private final Set<LineKind> seen = EnumSet.noneOf(LineKind.class);
  private int ampInGroups;
  private int ampOutGroups;

  private NodePart(int node, WidgetCaps caps, boolean group) {
    this.node = node;
    this.caps = caps;
    this.group = group;
  }

  static NodePart ofGroup(int node) {
    return new NodePart(node, new WidgetCaps(0), true);
  }

  static NodePart ofWidget(int node, WidgetCaps caps) {
    return new NodePart(node, caps, false);
  }

  int node() {
    return node;
  }

  /** Corrects the node: a group is told from its second line on, but named only later. */
  void moveTo(int rightNode) {
    node = rightNode;
  }

  WidgetCaps caps() {
    return caps;
  }

  boolean isGroup() {
    return group;
  }

  void see(LineKind kind) {
    seen.add(kind);
  }

  boolean saw(LineKind kind) {
    return seen.contains(kind);
  }

  void ampGroups(boolean output, int count) {
    if (output) {
      ampOutGroups = count;
    } else {
      ampInGroups = count;
    }
  }

  int ampInGroups() {
    return ampInGroups;
  }

  int ampOutGroups() {
    return ampOutGroups;
  }

  /** Reports the lines that every kernel prints for such a node and that are not here. */
  void reportMissing(int lastLine, Problems problems) {
    if (group) {
      report(GROUP_LINES, lastLine, problems);
      return;
    }
    if (caps.word() == 0) {
      return;
    }
    if (caps.inAmp()) {
      report(IN_LINES, lastLine, problems);
    }
    if (caps.outAmp()) {
      report(OUT_LINES, lastLine, problems);
    }
    if (caps.type() == WidgetType.PIN) {
      report(PIN_LINES, lastLine, problems);
    }
    if (caps.connectionList()) {
      report(List.of(LineKind.CONNECTION), lastLine, problems);
    }
  }

  private void report(List<LineKind> needed, int lastLine, Problems problems) {
    for (LineKind kind : needed) {
      if (!saw(kind)) {
        String where = group ? "the function group" : "node 0x%02x".formatted(node);
        problems.add(lastLine, where + " ends here", "a line '" + kind.label() + "' before");
      }
    }
  }
}
