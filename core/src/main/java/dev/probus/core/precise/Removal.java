package dev.probus.core.precise;

import java.util.ArrayList;
import java.util.List;

/** Calls a driver's remove, and releases what the binding owns. */
final class Removal extends Call {
  /** Whether the binding had not become visible: a probe is undone. */
  final boolean undo;

  /** When the device was bound: the last is the first to be released. */
  final long boundAs;

  final List<Throwable> trouble = new ArrayList<>(0);

  Removal(DeviceNode node, boolean undo) {
    super(node);
    this.undo = undo;
    this.boundAs = node.boundAs;
  }

  @Override
  void run() {
    try {
      node.requireDriver().driver().remove(node.device);
    } catch (Throwable e) { // contained: releasing goes on
      trouble.add(e);
    }
    Binding binding = node.binding;
    if (binding != null) {
      binding.release(trouble::add);
    }
  }

  @Override
  String what() {
    return "remove";
  }
}
