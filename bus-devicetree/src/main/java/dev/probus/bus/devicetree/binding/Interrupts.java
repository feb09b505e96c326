package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the controllers that nodes interrupt: those that they name, those that they inherit, and
 * those behind maps.
 */
final class Interrupts {
  /** As many cells as the kernel takes for one reference. */
  static final int MOST_CELLS = 16;

  /** More than there can be without a circle of named parents. */
  private static final int MOST_STEPS = 128;

  private final Tree tree;
  private final InterruptMaps maps;
  private final Consumer<Remark> told;

  Interrupts(Tree tree, Consumer<Remark> told) {
    this.tree = tree;
    this.told = told;
    this.maps = new InterruptMaps(tree, told);
  }

  /** Returns the controllers, each once, in order; also those that a node maps others' to. */
  SequencedSet<Node> parents(Node node) {
    SequencedSet<Node> found = new LinkedHashSet<>();
    Optional<Property> extended = node.property("interrupts-extended");
    Optional<Property> usual = node.property("interrupts");
    if (extended.isPresent()) {
      extended(node, extended.get(), found);
    } else if (usual.isPresent()) {
      usual(node, usual.get(), found);
    }
    if (!node.has("interrupt-controller")) { // else its driver reads the map in a way of its own
      node.property("interrupt-map")
          .ifPresent(map -> maps.entries(node, map).forEach(line -> found.add(line.parent())));
    }
    found.remove(node);
    return found;
  }

  private void usual(Node node, Property property, SequencedSet<Node> found) {
    Node parent = parent(node);
    int cells = parent == null ? 0 : parent.cell("#interrupt-cells").orElse(0);
    if (parent == null || cells <= 0 || cells > MOST_CELLS) {
      told.accept(
          new Remark(property.offset(), "interrupts: no interrupt controller, expected one above"));
      return;
    }
    for (int at = 0; at + cells <= property.cells(); at += cells) {
      List<Integer> specifier = specifier(property, at, cells);
      maps.resolve(node, parent, specifier).ifPresent(found::add);
    }
  }

  private void extended(Node node, Property property, SequencedSet<Node> found) {
    int at = 0;
    while (at < property.cells()) {
      Optional<Node> parent = tree.node(property.cell(at));
      OptionalInt cells = parent.map(p -> p.cell("#interrupt-cells")).orElse(OptionalInt.empty());
      if (parent.isEmpty() || cells.isEmpty() || at + cells.getAsInt() >= property.cells() + 0L) {
        told.accept(
            new Remark(
                property.offset() + (long) at * Property.CELL,
                "interrupts-extended: not a whole entry, expected an interrupt controller's"));
        return;
      }
      int following = Math.clamp(cells.getAsInt(), 0, MOST_CELLS);
      maps.resolve(node, parent.get(), specifier(property, at + 1, following))
          .ifPresent(found::add);
      at += 1 + following;
    }
  }

  private static List<Integer> specifier(Property property, int from, int count) {
    List<Integer> cells = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      cells.add(property.cell(i));
    }
    return cells;
  }

  /**
   * Returns what a node interrupts unless it says otherwise: upwards from it, where a node may name
   * its parent in this, the first that takes interrupts.
   */
  private @Nullable Node parent(Node node) {
    @Nullable Node at = node;
    for (int i = 0; i < MOST_STEPS; i++) {
      OptionalInt named = at.cell("interrupt-parent");
      at = (named.isPresent() ? tree.node(named.getAsInt()) : tree.parent(at)).orElse(null);
      if (at == null || at.has("#interrupt-cells")) {
        return at;
      }
    }
    return null;
  }
}
