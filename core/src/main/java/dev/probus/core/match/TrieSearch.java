package dev.probus.core.match;

import java.util.BitSet;

/**
 * Walks an {@link PatternTrie} with one query, all patterns at once and every byte of the query
 * once.
 *
 * <p>What is alive between two bytes is a set of places: positions in labels, and stars. A star
 * once reached stays alive, until a later star of the same label is reached, which accepts all that
 * the earlier one does. No place is held twice: the tree has one way to each position, and of each
 * label one star at most is alive. So a query of n bytes costs at most n times the size of the
 * tree, and in practice n times a handful. Used once, by one thread.
 */
final class TrieSearch {

  private final PatternTrie trie;
  private final byte[] text;
  private final byte[] query;
  private final BitSet found = new BitSet();
  private final Stars stars = new Stars();
  private Places alive = new Places();
  private Places next = new Places();

  /**
   * Prepares a search.
   *
   * @param text the text of the tree's labels
   */
  TrieSearch(PatternTrie trie, byte[] text, byte[] query) {
    this.trie = trie;
    this.text = text;
    this.query = query;
  }

  BitSet run() {
    arrive(PatternTrie.ROOT, trie.end(PatternTrie.ROOT));
    swap();
    for (int at = 0; at < query.length && (alive.count() > 0 || stars.count() > 0); at++) {
      stepStars(query[at]);
      stepPlaces(query[at]);
      swap();
    }
    for (int i = 0; i < alive.count(); i++) {
      int node = alive.node(i);
      if (alive.position(i) == trie.end(node)) {
        trie.collectPatterns(node, found);
      }
    }
    return found;
  }

  private void stepPlaces(byte c) {
    for (int i = 0; i < alive.count(); i++) {
      goOn(alive.node(i), alive.position(i), c);
    }
  }

  private void stepStars(byte c) {
    // Stars this byte leads to do not see it: new ones stand behind the count, and in place of an
    // earlier star of its own label a star comes only while that one is being stepped, or later.
    int count = stars.count();
    for (int i = 0; i < count; i++) {
      goOn(stars.node(i), stars.position(i) + 1, c);
    }
  }

  /** Takes the byte at a position in a label, or below it if the position is the label's end. */
  private void goOn(int node, int position, byte c) {
    if (position < trie.end(node)) {
      take(node, position, c);
      return;
    }
    int plain = trie.plainChild(node, c);
    if (plain != PatternTrie.NONE) {
      arrive(plain, trie.start(plain) + 1);
    }
    for (int child = trie.wildChild(node); child != PatternTrie.NONE; child = trie.sibling(child)) {
      take(child, trie.start(child), c);
    }
  }

  private void take(int node, int position, byte c) {
    switch (text[position]) {
      case '*' -> {
        // Stars take their bytes in stepStars.
      }
      case '?' -> arrive(node, position + 1);
      case '[' -> {
        int close = PatternText.closingBracket(text, position, text.length);
        if (PatternText.setHolds(text, position + 1, close, c)) {
          arrive(node, close + 1);
        }
      }
      default -> {
        if (text[position] == c) {
          arrive(node, position + 1);
        }
      }
    }
  }

  /** Holds a position that was reached, or the star that stands there. */
  private void arrive(int node, int position) {
    if (position < trie.end(node)) {
      if (text[position] == '*') {
        reachStar(node, position);
      } else {
        next.add(node, position);
      }
      return;
    }
    next.add(node, position);
    int star = trie.starChild(node);
    if (star != PatternTrie.NONE) {
      reachStar(star, trie.start(star));
    }
  }

  /** Keeps a star alive, and with it the stars that follow at once, for they may take nothing. */
  private void reachStar(int firstNode, int firstPosition) {
    int node = firstNode;
    int position = firstPosition;
    while (node != PatternTrie.NONE) {
      int end = trie.end(node);
      while (position + 1 < end && text[position + 1] == '*') {
        position++;
      }
      boolean last = position + 1 == end;
      if (last) {
        trie.collectPatterns(node, found);
      }
      if (!(last && trie.isLeaf(node))) {
        stars.reach(node, position);
      }
      node = last ? trie.starChild(node) : PatternTrie.NONE;
      position = node == PatternTrie.NONE ? 0 : trie.start(node);
    }
  }

  private void swap() {
    Places old = alive;
    alive = next;
    next = old;
    next.clear();
  }
}
