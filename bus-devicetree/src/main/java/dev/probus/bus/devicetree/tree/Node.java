package dev.probus.bus.devicetree.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A node of a devicetree. Two nodes are the same only if they are one object. */
public final class Node {
  private final String name;
  private final long offset;
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private final List<Node> children;

  /**
   * Makes a node.
   *
   * @param name its name with the unit address; empty for the root
   * @param offset where in a blob it begins, in bytes; 0 if it comes from no blob
   * @param properties its properties, in order; of two with one name the first counts
   * @param children the nodes below it, in order
   */
  public Node(String name, long offset, List<Property> properties, List<Node> children) {
    this.name = name;
    this.offset = offset;
    properties.forEach(property -> this.properties.putIfAbsent(property.name(), property));
    this.children = List.copyOf(children);
  }

  /** Returns the node's name with its unit address, as {@code i2c@e6500000}. */
  public String name() {
    return name;
  }

  /** Returns the node's name without its unit address. */
  public String baseName() {
    int at = name.indexOf('@');
    return at < 0 ? name : name.substring(0, at);
  }

  /** Returns where in its blob the node begins, in bytes. */
  public long offset() {
    return offset;
  }

  /** Returns all properties, in order. */
  public List<Property> properties() {
    return List.copyOf(properties.values());
  }

  /** Returns the nodes below this one, in order. */
  public List<Node> children() {
    return children;
  }

  /** Returns the property of this name. */
  public Optional<Property> property(String wanted) {
    return Optional.ofNullable(properties.get(wanted));
  }

  /** Tells whether there is a property of this name, whatever its value. */
  public boolean has(String wanted) {
    return properties.containsKey(wanted);
  }

  /** Returns the value of a property that is one cell. */
  public OptionalInt cell(String wanted) {
    Property property = properties.get(wanted);
    return property == null ? OptionalInt.empty() : property.oneCell();
  }

  /** Returns the texts of a property; none if there is no such property. */
  public List<String> strings(String wanted) {
    Property property = properties.get(wanted);
    return property == null ? List.of() : property.strings();
  }

  /** Returns what the node is compatible with, the most specific first. */
  public List<String> compatible() {
    return strings("compatible");
  }

  /** Tells whether the node is compatible with this. */
  public boolean compatible(String with) {
    return compatible().contains(with);
  }

  /** Tells whether what the node describes may be used: its status is okay, or it has none. */
  public boolean available() {
    if (!has("status")) {
      return true;
    }
    List<String> status = strings("status");
    return !status.isEmpty()
        && (status.getFirst().equals("okay") || status.getFirst().equals("ok"));
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "/" : name;
  }
}
