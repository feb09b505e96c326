package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Finds where nodes are in the processor's memory, by the ranges of the buses above them. Addresses
 * are kept as bus and as number; of three cells the first says which space the others are in.
 */
final class Addresses {
  private static final int MOST_CELLS = 4;

  /** The bits of the first cell of a PCI address that tell one space from another. */
  private static final int PCI_SPACE = 0x03000000;

  private final Tree tree;

  Addresses(Tree tree) {
    this.tree = tree;
  }

  /** An address on some bus: its space, and the number in it. */
  private record Place(int space, long number) {}

  /** Returns where the first register of a node is; nothing if the processor cannot reach it. */
  OptionalLong translated(Node node) {
    Optional<Property> reg = node.property("reg");
    @Nullable Node bus = tree.parent(node).orElse(null);
    if (reg.isEmpty() || bus == null) {
      return OptionalLong.empty();
    }
    int cells = count(bus, "#address-cells");
    if (!usable(cells, count(bus, "#size-cells")) || reg.get().cells() < cells) {
      return OptionalLong.empty();
    }
    @Nullable Place place = place(reg.get(), 0, cells);
    while (place != null) {
      @Nullable Node above = tree.parent(bus).orElse(null);
      if (above == null) {
        return OptionalLong.of(place.number());
      }
      place = through(bus, above, place);
      bus = above;
    }
    return OptionalLong.empty();
  }

  /** Follows an address from a bus to the one above; null if it is not to be seen there. */
  private @Nullable Place through(Node bus, Node above, Place place) {
    Optional<Property> ranges = bus.property("ranges");
    int child = count(bus, "#address-cells");
    int size = count(bus, "#size-cells");
    int parent = count(above, "#address-cells");
    if (ranges.isEmpty() || !usable(parent, count(above, "#size-cells"))) {
      return null;
    }
    Property all = ranges.get();
    if (all.size() == 0) {
      return place;
    }
    int line = child + parent + size;
    for (int at = 0; at + line <= all.cells(); at += line) {
      Place from = place(all, at, child);
      long offset = place.number() - from.number();
      boolean inside =
          Long.compareUnsigned(offset, all.number(at + child + parent, size)) < 0
              && Long.compareUnsigned(place.number(), from.number()) >= 0
              && sameSpace(bus, from, place);
      if (inside) {
        Place to = place(all, at + child, parent);
        return new Place(to.space(), to.number() + offset);
      }
    }
    return null;
  }

  private static boolean sameSpace(Node bus, Place from, Place place) {
    int differing = from.space() ^ place.space();
    boolean pci = bus.strings("device_type").contains("pci");
    return (pci ? differing & PCI_SPACE : differing) == 0;
  }

  private static Place place(Property property, int at, int cells) {
    return cells > 2
        ? new Place(property.cell(at), property.number(at + cells - 2, 2))
        : new Place(0, property.number(at, cells));
  }

  private static boolean usable(int addressCells, int sizeCells) {
    return addressCells > 0
        && addressCells <= MOST_CELLS
        && sizeCells > 0
        && sizeCells <= MOST_CELLS;
  }

  /** Returns what a bus says of those below it, or the nearest above that says so, or 1. */
  private int count(Node bus, String name) {
    @Nullable Node at = bus;
    while (at != null) {
      if (at.cell(name).isPresent()) {
        return at.cell(name).getAsInt();
      }
      at = tree.parent(at).orElse(null);
    }
    return 1;
  }
}
