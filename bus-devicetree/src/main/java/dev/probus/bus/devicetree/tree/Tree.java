package dev.probus.bus.devicetree.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A devicetree: its root, and ways through it. */
public final class Tree {
  private final Node root;
  private final Map<Node, Node> parents = new HashMap<>();
  private final Map<Integer, Node> byPhandle = new HashMap<>();
  private final List<Node> all = new ArrayList<>();
  private final List<Node> ambiguous = new ArrayList<>();

  /** Makes a tree of all that is below a node. */
  public Tree(Node root) {
    this.root = root;
    Deque<Node> next = new ArrayDeque<>(List.of(root));
    while (!next.isEmpty()) {
      Node node = next.pop();
      all.add(node);
      number(node);
      for (Node child : node.children().reversed()) {
        parents.put(child, node);
        next.push(child);
      }
    }
  }

  /** Numbers are 1 to 0xfffffffe; the older property counts only without the newer. */
  private void number(Node node) {
    int phandle = node.cell("phandle").orElse(node.cell("linux,phandle").orElse(0));
    if (phandle != 0 && phandle != -1 && byPhandle.putIfAbsent(phandle, node) != null) {
      ambiguous.add(node);
    }
  }

  /** Returns the root. */
  public Node root() {
    return root;
  }

  /** Returns all nodes, each before those below it, in the order of the tree. */
  public List<Node> nodes() {
    return List.copyOf(all);
  }

  /** Returns the nodes whose phandle an earlier node has already. */
  public List<Node> ambiguous() {
    return List.copyOf(ambiguous);
  }

  /** Returns the node above another; nothing for the root. */
  public Optional<Node> parent(Node node) {
    return Optional.ofNullable(parents.get(node));
  }

  /** Returns the node with this phandle. */
  public Optional<Node> node(int phandle) {
    return Optional.ofNullable(byPhandle.get(phandle));
  }

  /** Returns the node that is called so below the root. */
  public Optional<Node> top(String name) {
    return root.children().stream().filter(node -> node.name().equals(name)).findFirst();
  }

  /** Returns the whole path of a node, as {@code /soc/i2c@e6500000}. */
  public String path(Node node) {
    StringBuilder path = new StringBuilder();
    Node at = node;
    while (at != null && at != root) {
      path.insert(0, "/" + at.name());
      at = parents.get(at);
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  /** Tells whether a node is another one or below it. */
  public boolean within(Node node, Node above) {
    Node at = node;
    while (at != null && at != above) {
      at = parents.get(at);
    }
    return at != null;
  }

  /** Tells whether a node and all above it may be used. */
  public boolean available(Node node) {
    Node at = node;
    while (at != null && at.available()) {
      at = parents.get(at);
    }
    return at == null;
  }
}
