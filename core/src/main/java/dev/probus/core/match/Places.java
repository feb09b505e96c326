package dev.probus.core.match;

import java.util.Arrays;

/** Lists positions in labels of an {@link PatternTrie}. Not for use by several threads. */
final class Places {

  private int[] nodes = new int[16];
  private int[] positions = new int[16];
  private int count;

  int count() {
    return count;
  }

  int node(int i) {
    return nodes[i];
  }

  int position(int i) {
    return positions[i];
  }

  void add(int node, int position) {
    if (count == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * count);
      positions = Arrays.copyOf(positions, 2 * count);
    }
    nodes[count] = node;
    positions[count++] = position;
  }

  void clear() {
    count = 0;
  }
}
