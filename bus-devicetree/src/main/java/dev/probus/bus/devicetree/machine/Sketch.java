package dev.probus.bus.devicetree.machine;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts a node together. For one thread. */
final class Sketch {
  private final String name;
  private final List<Property> properties = new ArrayList<>();
  private final List<Node> children = new ArrayList<>();

  Sketch(String name) {
    this.name = name;
  }

  Sketch cells(String property, int... cells) {
    ByteBuffer value = ByteBuffer.allocate(cells.length * Property.CELL);
    for (int cell : cells) {
      value.putInt(cell);
    }
    return add(property, value.array());
  }

  Sketch text(String property, String... texts) {
    return add(property, (String.join("\0", texts) + "\0").getBytes(StandardCharsets.ISO_8859_1));
  }

  Sketch flag(String property) {
    return add(property, new byte[0]);
  }

  /** Says where the registers are. */
  Sketch at(int address) {
    return cells("reg", address, 0x100);
  }

  /** Says what the node is compatible with, the most specific first. */
  Sketch of(String... compatible) {
    return text("compatible", compatible);
  }

  /** Gives the node a phandle. */
  Sketch number(int phandle) {
    return cells("phandle", phandle);
  }

  /** Switches off what the node describes. */
  Sketch off() {
    return text("status", "disabled");
  }

  Sketch below(Sketch... nodes) {
    for (Sketch child : nodes) {
      children.add(child.node());
    }
    return this;
  }

  Node node() {
    return new Node(name, 0, properties, children);
  }

  private Sketch add(String property, byte[] value) {
    properties.add(new Property(property, 0, value));
    return this;
  }
}
