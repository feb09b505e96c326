package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Follows interrupts through nodes that pass them on by a map, as the specification has it. */
final class InterruptMaps {
  private static final String MAP = "interrupt-map";

  /** Maps behind maps; more are a circle. */
  private static final int MOST_MAPS = 16;

  private final Tree tree;
  private final Consumer<Remark> told;

  InterruptMaps(Tree tree, Consumer<Remark> told) {
    this.tree = tree;
    this.told = told;
  }

  /**
   * A line of a map.
   *
   * @param from the address and the specifier that it is for
   * @param parent whom it leads to
   * @param to the specifier there
   */
  record Entry(List<Integer> from, Node parent, List<Integer> to) {}

  /**
   * Returns who takes an interrupt in the end.
   *
   * @param node who has the interrupt
   * @param parent whom it is told to first
   * @param specifier which interrupt it is there
   * @return nothing if a map has no line for it
   */
  Optional<Node> resolve(Node node, Node parent, List<Integer> specifier) {
    Node child = node;
    Node at = parent;
    List<Integer> cells = specifier;
    for (int i = 0; i < MOST_MAPS; i++) {
      Optional<Property> map = at.property(MAP);
      if (map.isEmpty() || at.has("interrupt-controller")) {
        return Optional.of(at);
      }
      Optional<Entry> entry = line(at, map.get(), child, cells);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      child = at;
      at = entry.get().parent();
      cells = entry.get().to();
    }
    return Optional.empty();
  }

  private Optional<Entry> line(Node nexus, Property map, Node child, List<Integer> cells) {
    List<Integer> wanted = new ArrayList<>();
    int address = nexus.cell("#address-cells").orElse(0);
    Optional<Property> reg = child.property("reg");
    for (int i = 0; i < address; i++) {
      int index = i;
      wanted.add(reg.filter(r -> index < r.cells()).map(r -> r.cell(index)).orElse(0));
    }
    wanted.addAll(cells);
    Optional<Property> mask = nexus.property("interrupt-map-mask");
    return entries(nexus, map).stream()
        .filter(entry -> matches(entry.from(), wanted, mask))
        .findFirst();
  }

  private static boolean matches(
      List<Integer> from, List<Integer> wanted, Optional<Property> mask) {
    boolean same = from.size() == wanted.size();
    for (int i = 0; same && i < from.size(); i++) {
      int index = i;
      int bits = mask.filter(m -> index < m.cells()).map(m -> m.cell(index)).orElse(-1);
      same = ((from.get(i) ^ wanted.get(i)) & bits) == 0;
    }
    return same;
  }

  /** Returns the lines of a map up to the first that makes no sense. */
  List<Entry> entries(Node nexus, Property map) {
    List<Entry> found = new ArrayList<>();
    int left = nexus.cell("#address-cells").orElse(0) + nexus.cell("#interrupt-cells").orElse(0);
    int at = 0;
    while (left > 0 && left <= Interrupts.MOST_CELLS && at + left < map.cells()) {
      Optional<Node> parent = tree.node(map.cell(at + left));
      OptionalInt cells = parent.map(p -> p.cell("#interrupt-cells")).orElse(OptionalInt.empty());
      int address = parent.map(p -> p.cell("#address-cells").orElse(0)).orElse(0);
      int to = at + left + 1 + address;
      boolean sound =
          parent.isPresent()
              && cells.isPresent()
              && address >= 0
              && cells.getAsInt() >= 0
              && to + (long) cells.getAsInt() <= map.cells()
              && to > at;
      if (!sound) {
        told.accept(
            new Remark(
                map.offset() + (long) at * Property.CELL,
                MAP + ": not a whole line, expected one that leads to an interrupt controller"));
        return found;
      }
      Node target = parent.orElseThrow();
      found.add(new Entry(part(map, at, left), target, part(map, to, cells.getAsInt())));
      at = to + cells.getAsInt();
    }
    return found;
  }

  private static List<Integer> part(Property map, int from, int count) {
    List<Integer> cells = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      cells.add(map.cell(i));
    }
    return cells;
  }
}
