package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Follows the references of nodes. What makes no sense is told of, and passed over. */
final class References {
  private final Tree tree;
  private final Interrupts interrupts;
  private final Consumer<Remark> told;

  References(Tree tree, Consumer<Remark> told) {
    this.tree = tree;
    this.told = told;
    this.interrupts = new Interrupts(tree, told);
  }

  /** Returns the references of a node itself, in the order of its properties. */
  List<Reference> of(Node node) {
    List<Reference> found = new ArrayList<>();
    if (node.has("gpio-hog")) {
      return found; // its gpios are those of the controller that it is part of
    }
    for (Property property : node.properties()) {
      ReferenceRule.of(property.name()).ifPresent(rule -> list(node, property, rule, found));
    }
    interrupts
        .parents(node)
        .forEach(parent ->
            found.add(new Reference(node, "interrupts", parent, Kind.INTERRUPT, true, true)));
    return found;
  }

  private void list(Node node, Property property, ReferenceRule rule, List<Reference> found) {
    if (!property.wholeCells()) {
      tell(property, property.size() + " bytes", "whole cells");
      return;
    }
    int at = 0;
    while (at < property.cells()) {
      int phandle = property.cell(at);
      if (phandle == 0 || phandle == -1) {
        at++; // a hole in the list
        continue;
      }
      Optional<Node> target = tree.node(phandle);
      if (target.isEmpty()) {
        tell(property, String.format("phandle 0x%x is no node's", phandle), "that of a node");
        return;
      }
      Node to = target.get();
      OptionalInt following = following(property, rule, to);
      if (following.isEmpty()) {
        return;
      }
      found.add(
          new Reference(node, property.name(), to, rule.kind(), rule.firmware(), rule.needed()));
      at += 1 + following.getAsInt();
    }
    if (at > property.cells()) {
      tell(property, property.cells() + " cells", at + " or more for its last entry");
    }
  }

  /** Returns how many cells follow the phandle of a node; nothing if that cannot be known. */
  private OptionalInt following(Property property, ReferenceRule rule, Node to) {
    if (rule.cells().isEmpty()) {
      return OptionalInt.of(0);
    }
    String name = rule.cells().get();
    OptionalInt cells = to.cell(name);
    if (cells.isEmpty()) {
      if (!rule.cellsRequired()) {
        return OptionalInt.of(0);
      }
      tell(property, tree.path(to) + " has no " + name, "a number of cells there");
    } else if (cells.getAsInt() < 0 || cells.getAsInt() > Interrupts.MOST_CELLS) {
      tell(property, name + " of " + tree.path(to) + " is too large", "16 or less");
      return OptionalInt.empty();
    }
    return cells;
  }

  private void tell(Property property, String found, String expected) {
    told.accept(
        new Remark(property.offset(), property.name() + ": " + found + ", expected " + expected));
  }
}
