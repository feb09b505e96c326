package dev.probus.cli.boot;

import dev.probus.api.DeviceId;
import dev.probus.core.explain.DeviceStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts devices below what they hang below, or else below what added them. */
final class DeviceTree {

  /**
   * A device in its place.
   *
   * @param device the device
   * @param branch what is drawn before its id
   * @param below what is drawn before a remark on it
   */
  record Leaf(DeviceStatus device, String branch, String below) {}

  private final Map<DeviceId, DeviceStatus> devices = new LinkedHashMap<>();
  private final Map<DeviceId, List<DeviceStatus>> children = new LinkedHashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final Set<DeviceId> drawn = new HashSet<>();

  private DeviceTree(List<DeviceStatus> all) {
    all.forEach(device -> devices.put(device.id(), device));
    for (DeviceStatus device : all) {
      above(device)
          .ifPresent(id -> children.computeIfAbsent(id, _ -> new ArrayList<>()).add(device));
    }
  }

  /** Returns the devices as they are drawn: each tree whole, in the order of appearance. */
  static List<Leaf> of(List<DeviceStatus> all) {
    DeviceTree tree = new DeviceTree(all);
    all.stream().filter(device -> tree.above(device).isEmpty()).forEach(tree::drawRoot);
    all.forEach(tree::drawRoot); // those whose parents hang below them
    return tree.leaves;
  }

  private Optional<DeviceId> above(DeviceStatus device) {
    return device.parent().or(device::addedBy).filter(devices::containsKey);
  }

  private void drawRoot(DeviceStatus device) {
    draw(device, "", "");
  }

  private void draw(DeviceStatus device, String branch, String rest) {
    if (!drawn.add(device.id())) {
      return;
    }
    List<DeviceStatus> below = children.getOrDefault(device.id(), List.of());
    leaves.add(new Leaf(device, branch, below.isEmpty() ? rest : rest + "│"));
    for (int i = 0; i < below.size(); i++) {
      boolean last = i == below.size() - 1;
      draw(below.get(i), rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
    }
  }
}
