package dev.probus.core.match;

import java.util.BitSet;

/**
 * Holds normalised patterns as one tree in which patterns with a common beginning share their
 * nodes.
 *
 * <p>A node's label is a piece of pattern text, wild signs and all, that never parts a bracket
 * expression. Children that begin with a plain byte and children that begin with a wild sign are
 * kept in separate lists. Patterns are numbered in the order they were added, from 0. Immutable,
 * for any thread.
 */
public final class PatternTrie {

  static final int ROOT = 0;
  static final int NONE = -1;

  private final byte[] text;
  private final int[] start;
  private final int[] end;
  private final int[] literal;
  private final int[] wild;
  private final int[] sibling;
  private final int[] pattern;
  private final int[] earlier;

  /**
   * Takes over the arrays, which nobody else may keep; all but the first and the last have one
   * entry for each node.
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
  PatternTrie(
      byte[] text,
      int[] start,
      int[] end,
      int[] literal,
      int[] wild,
      int[] sibling,
      int[] pattern,
      int[] earlier) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.literal = literal;
    this.wild = wild;
    this.sibling = sibling;
    this.pattern = pattern;
    this.earlier = earlier;
  }

  /** Gives the numbers of all patterns that accept the whole of the normalised query. */
  public BitSet match(byte[] query) {
    return new TrieSearch(this, text, query).run();
  }

  int start(int node) {
    return start[node];
  }

  int end(int node) {
    return end[node];
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

  /** Gives the first child that begins with a wild sign; {@link #sibling} gives the others. */
  int wildChild(int node) {
    return wild[node];
  }

  int sibling(int child) {
    return sibling[child];
  }

  boolean isLeaf(int node) {
    return literal[node] == NONE && wild[node] == NONE;
  }

  /** Adds the numbers of the patterns that end with the node. */
  void collectPatterns(int node, BitSet found) {
    for (int p = pattern[node]; p != NONE; p = earlier[p]) {
      found.set(p);
    }
  }
}
