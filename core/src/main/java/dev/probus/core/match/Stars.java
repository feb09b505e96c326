package dev.probus.core.match;

import java.util.Arrays;

/**
 * Lists the stars a search has reached, of each node of an {@link PatternTrie} only the last one.
 * Not for use by several threads.
 *
 * <p>A node's entry is found by a hash table with open addressing, whose slots hold entry numbers
 * plus one.
 */
final class Stars {

  private int[] nodes = new int[16];
  private int[] positions = new int[16];
  private int[] slots = new int[32];
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

  /** Adds a star, unless this one or a later one of the same node is there already. */
  void reach(int node, int position) {
    int slot = slot(node);
    int entry = slots[slot] - 1;
    if (entry < 0) {
      entry = newEntry(node);
      slots[slot(node)] = entry + 1;
    } else if (positions[entry] >= position) {
      return;
    }
    positions[entry] = position;
  }

  private int newEntry(int node) {
    if (count == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * count);
      positions = Arrays.copyOf(positions, 2 * count);
      slots = new int[4 * count];
      for (int i = 0; i < count; i++) {
        slots[slot(nodes[i])] = i + 1;
      }
    }
    nodes[count] = node;
    return count++;
  }

  /** Finds the slot that holds the node's entry, or the free one where it belongs. */
  private int slot(int node) {
    int mask = slots.length - 1;
    int slot = ((node * 0x9E3779B9) >>> 16) & mask;
    while (slots[slot] != 0 && nodes[slots[slot] - 1] != node) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
