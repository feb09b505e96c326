package dev.probus.core.module;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Holds normalised patterns as one tree in which patterns with a common beginning share their nodes.
 *
 * <p>A node's label is a piece of pattern text, wild signs and all, that never parts a bracket
 * expression. Children that begin with a plain byte and children that begin with a wild sign are kept
 * in separate lists. Patterns are numbered in the order they were added, from 0. The arrays are flat,
 * one entry for each node. Immutable, for any thread.
 *
 * @param text the labels' text
 * @param start where a node's label starts in the text
 * @param end where it ends
 * @param literal the first child that begins with a plain byte
 * @param wild the first child that begins with a wild sign
 * @param sibling the next child of the same parent and kind
 * @param pattern the last pattern that ends with the node
 * @param earlier for each pattern, the one before it that ends with the same node
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody outside sees the arrays
record AliasTrie(
    byte[] text,
    int[] start,
    int[] end,
    int[] literal,
    int[] wild,
    int[] sibling,
    int[] pattern,
    int[] earlier) {

  static final int ROOT = 0;
  static final int NONE = -1;

  /** Gives the numbers of all patterns that accept the whole of the normalised query. */
  BitSet match(byte[] query) {
    return new TrieSearch(this, query).run();
  }

  /** Finds the child that begins with the plain byte; there is at most one. */
  int plainChild(int node, byte c) {
    int child = literal[node];
    while (child != NONE && text[start[child]] != c) {
      child = sibling[child];
    }
    return child;
  }

  /** Finds the child that begins with a star; there is at most one. */
  int starChild(int node) {
    int child = wild[node];
    while (child != NONE && text[start[child]] != '*') {
      child = sibling[child];
    }
    return child;
  }

  boolean isLeaf(int node) {
    return literal[node] == NONE && wild[node] == NONE;
  }

  @Override
  public String toString() {
    return "AliasTrie[" + earlier.length + " patterns, " + start.length + " nodes]";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(text);
  }
}
