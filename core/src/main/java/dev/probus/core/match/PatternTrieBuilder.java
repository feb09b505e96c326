package dev.probus.core.match;

import java.util.Arrays;

/** Builds an {@link PatternTrie} from patterns in their order. Not for use by several threads. */
public final class PatternTrieBuilder {

  private static final int NONE = PatternTrie.NONE;

  private byte[] text = new byte[64];
  private int textLength;
  private int[] start = new int[8];
  private int[] end = new int[8];
  private int[] literal = new int[8];
  private int[] wild = new int[8];
  private int[] sibling = new int[8];
  private int[] pattern = new int[8];
  private int nodeCount;
  private int[] earlier = new int[8];
  private int patternCount;

  // The last pattern, the nodes it went through, and how much of it each of them completed.
  private byte[] last = new byte[0];
  private int lastFrom;
  private int lastTo;
  private int[] path = new int[16];
  private int[] pathEnds = new int[16];
  private int pathLength;

  /** Starts a tree without patterns. */
  public PatternTrieBuilder() {
    newNode(0, 0);
  }

  /**
   * Adds a pattern that is normalised and has nothing wrong with it. The text must not change until
   * the next one is added.
   */
  public void add(byte[] source, int from, int to) {
    int node = resume(source, from, to);
    int at = from + (pathLength == 0 ? 0 : pathEnds[pathLength - 1]);
    while (at < to) {
      int child = childFor(node, source, at, to);
      int common = to - at;
      if (child == NONE) {
        child = newNode(store(source, at, to), textLength);
        attach(node, child);
      } else {
        common = commonLength(child, source, at, to);
        if (common < end[child] - start[child]) {
          split(child, common);
        }
      }
      node = child;
      at += common;
      remember(node, at - from);
    }
    endPattern(node);
  }

  /** Makes the tree. The builder must not be used again. */
  public PatternTrie build() {
    return new PatternTrie(
        Arrays.copyOf(text, textLength),
        Arrays.copyOf(start, nodeCount),
        Arrays.copyOf(end, nodeCount),
        Arrays.copyOf(literal, nodeCount),
        Arrays.copyOf(wild, nodeCount),
        Arrays.copyOf(sibling, nodeCount),
        Arrays.copyOf(pattern, nodeCount),
        Arrays.copyOf(earlier, patternCount));
  }

  /**
   * Goes back along the last pattern's path to where the new one leaves it: neighbouring lines have
   * most of their text in common.
   */
  private int resume(byte[] source, int from, int to) {
    int mismatch = Arrays.mismatch(last, lastFrom, lastTo, source, from, to);
    int common = mismatch < 0 ? to - from : mismatch;
    while (pathLength > 0 && pathEnds[pathLength - 1] > common) {
      pathLength--;
    }
    last = source;
    lastFrom = from;
    lastTo = to;
    return pathLength == 0 ? PatternTrie.ROOT : path[pathLength - 1];
  }

  private void remember(int node, int labelEnd) {
    if (pathLength == path.length) {
      path = Arrays.copyOf(path, 2 * pathLength);
      pathEnds = Arrays.copyOf(pathEnds, 2 * pathLength);
    }
    path[pathLength] = node;
    pathEnds[pathLength++] = labelEnd;
  }

  /** Finds the child whose label begins like the rest of the pattern. */
  private int childFor(int node, byte[] source, int at, int to) {
    byte first = source[at];
    int child = PatternText.isWild(first) ? wild[node] : literal[node];
    // Two labels that begin with a bracket need not have the first token in common.
    while (child != NONE
        && (text[start[child]] != first
            || (first == '[' && commonLength(child, source, at, to) == 0))) {
      child = sibling[child];
    }
    return child;
  }

  /** Counts the bytes that label and pattern share, back to before a bracket that differs. */
  private int commonLength(int node, byte[] source, int at, int to) {
    int from = start[node];
    int limit = Math.min(end[node] - from, to - at);
    int mismatch = Arrays.mismatch(text, from, from + limit, source, at, at + limit);
    if (mismatch < 0) {
      return limit;
    }
    for (int back = mismatch - 1; back >= 0 && text[from + back] != ']'; back--) {
      if (text[from + back] == '[') {
        return back;
      }
    }
    return mismatch;
  }

  /** Cuts a node in two: it keeps the first bytes, a new child below it takes all the rest. */
  private void split(int node, int length) {
    int cut = start[node] + length;
    int lower = newNode(cut, end[node]);
    literal[lower] = literal[node];
    wild[lower] = wild[node];
    pattern[lower] = pattern[node];
    end[node] = cut;
    literal[node] = NONE;
    wild[node] = NONE;
    pattern[node] = NONE;
    attach(node, lower);
  }

  private void attach(int parent, int child) {
    int[] list = PatternText.isWild(text[start[child]]) ? wild : literal;
    sibling[child] = list[parent];
    list[parent] = child;
  }

  private void endPattern(int node) {
    if (patternCount == earlier.length) {
      earlier = Arrays.copyOf(earlier, 2 * patternCount);
    }
    earlier[patternCount] = pattern[node];
    pattern[node] = patternCount++;
  }

  private int newNode(int from, int to) {
    if (nodeCount == start.length) {
      grow(2 * nodeCount);
    }
    int node = nodeCount++;
    start[node] = from;
    end[node] = to;
    literal[node] = NONE;
    wild[node] = NONE;
    sibling[node] = NONE;
    pattern[node] = NONE;
    return node;
  }

  private void grow(int room) {
    start = Arrays.copyOf(start, room);
    end = Arrays.copyOf(end, room);
    literal = Arrays.copyOf(literal, room);
    wild = Arrays.copyOf(wild, room);
    sibling = Arrays.copyOf(sibling, room);
    pattern = Arrays.copyOf(pattern, room);
  }

  private int store(byte[] source, int from, int to) {
    int at = textLength;
    textLength += to - from;
    if (textLength > text.length) {
      text = Arrays.copyOf(text, Math.max(textLength, 2 * text.length));
    }
    System.arraycopy(source, from, text, at, to - from);
    return at;
  }
}
