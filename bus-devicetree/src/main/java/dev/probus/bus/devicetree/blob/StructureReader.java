package dev.probus.bus.devicetree.blob;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Property;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a structure block: token by token, each of which takes four bytes at least, so that it ends
 * as surely as the block does. Used once, by one thread.
 */
final class StructureReader {
  /** As deep as the kernel follows a tree. */
  private static final int DEEPEST = 64;

  /** Far more than any binding's; without an end, reading would be slow rather than wrong. */
  private static final int LONGEST_NAME = 256;

  private static final int BEGIN_NODE = 1;
  private static final int END_NODE = 2;
  private static final int PROPERTY = 3;
  private static final int NOTHING = 4;
  private static final int END = 9;
  private static final int TOKEN = 4;

  /** A node whose end has not been read yet. */
  private static final class Open {
    final String name;
    final int offset;
    final List<Property> properties = new ArrayList<>();
    final List<Node> children = new ArrayList<>();
    final Set<String> names = new HashSet<>();
    final Set<String> propertyNames = new HashSet<>();

    Open(String name, int offset) {
      this.name = name;
      this.offset = offset;
    }
  }

  private final ByteBuffer bytes;
  private final Header header;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Node root;
  private int at;

  StructureReader(ByteBuffer bytes, Header header) {
    this.bytes = bytes;
    this.header = header;
    this.at = header.structure();
  }

  Node root() throws DamagedBlobException {
    int token = token();
    while (token != END) {
      switch (token) {
        case BEGIN_NODE -> begin();
        case END_NODE -> end();
        case PROPERTY -> property();
        case NOTHING -> {
          // somebody took out what was here
        }
        default -> throw damaged(at - TOKEN, String.format("token 0x%x", token), "1, 2, 3, 4 or 9");
      }
      token = token();
    }
    if (root == null) {
      throw damaged(at - TOKEN, "the structure ends before its root does", "a whole node");
    }
    return root;
  }

  private int token() throws DamagedBlobException {
    return bytes.getInt(take(TOKEN, "a token"));
  }

  private void begin() throws DamagedBlobException {
    int start = at - TOKEN;
    if (root != null) {
      throw damaged(start, "a second root", "the structure's end");
    }
    if (open.size() == DEEPEST) {
      throw damaged(start, "a node " + (DEEPEST + 1) + " deep", DEEPEST + " or less");
    }
    String name = text(at, header.structureEnd(), "node's name");
    take(name.length() + 1, "the node's name");
    Open above = open.peek();
    if ((above == null) != name.isEmpty()) {
      throw damaged(
          start + TOKEN,
          "name '" + printable(name) + "'",
          above == null ? "the root's, which is empty" : "one that is not empty");
    }
    if (above != null && !above.names.add(name)) {
      throw damaged(start + TOKEN, "a second node '" + printable(name) + "'", "another name");
    }
    checkName(start + TOKEN, name);
    open.push(new Open(name, start));
  }

  private void end() throws DamagedBlobException {
    Open node = open.poll();
    if (node == null) {
      throw damaged(at - TOKEN, "an end of no node", "the beginning of one");
    }
    Node whole = new Node(node.name, node.offset, node.properties, node.children);
    Open above = open.peek();
    if (above == null) {
      root = whole;
    } else {
      above.children.add(whole);
    }
  }

  private void property() throws DamagedBlobException {
    int start = at - TOKEN;
    Open node = open.peek();
    if (node == null || !node.children.isEmpty()) {
      throw damaged(start, "a property", "properties in a node, before the nodes below it");
    }
    int size = bytes.getInt(take(TOKEN, "a property's size"));
    int nameAt = bytes.getInt(take(TOKEN, "the place of a property's name"));
    if (nameAt < 0 || nameAt >= header.stringsEnd() - header.strings()) {
      throw damaged(
          start + 2 * TOKEN, String.format("name at 0x%x", nameAt), "a place in the strings block");
    }
    String name = text(header.strings() + nameAt, header.stringsEnd(), "property's name");
    checkName(header.strings() + nameAt, name);
    int from = take(size, "the value of " + name);
    byte[] value = new byte[size];
    bytes.get(from, value);
    if (!node.propertyNames.add(name)) {
      throw damaged(start, "a second property " + name, "another name");
    }
    node.properties.add(new Property(name, from, value));
  }

  /** Steps over bytes and what fills their last cell; returns where they begin. */
  private int take(int size, String what) throws DamagedBlobException {
    int left = header.structureEnd() - at;
    int padded = size + 3 & ~3;
    if (size < 0 || size > left || padded < size) {
      throw damaged(at, left + " bytes left of the structure", what);
    }
    int from = at;
    at += Math.min(padded, left);
    return from;
  }

  private String text(int from, int limit, String what) throws DamagedBlobException {
    int to = from;
    int end = Math.min(limit, from + LONGEST_NAME);
    while (to < end && bytes.get(to) != 0) {
      to++;
    }
    if (to == end) {
      throw damaged(
          from, "a " + what + " without an end", "a zero byte within " + LONGEST_NAME + " bytes");
    }
    byte[] name = new byte[to - from];
    bytes.get(from, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private static void checkName(int at, String name) throws DamagedBlobException {
    if (name.chars().anyMatch(c -> c <= ' ' || c > '~' || c == '/')) {
      throw damaged(at, "name '" + printable(name) + "'", "printable ASCII without ' ' and '/'");
    }
  }

  private static String printable(String name) {
    String shown = name.length() > 40 ? name.substring(0, 40) + "..." : name;
    return shown.replaceAll("[^ -~]", "?");
  }

  private static DamagedBlobException damaged(int offset, String found, String expected) {
    return new DamagedBlobException(offset, found, expected);
  }
}
