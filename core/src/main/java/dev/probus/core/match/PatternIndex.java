package dev.probus.core.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds what belongs to the patterns that accept a text, without trying every pattern (R140).
 *
 * <p>Immutable, for any thread.
 *
 * @param <T> what belongs to a pattern
 */
public final class PatternIndex<T> {
  private final PatternTrie trie;
  private final List<T> values;

  private PatternIndex(PatternTrie trie, List<T> values) {
    this.trie = trie;
    this.values = values;
  }

  /** Starts an index. */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * Returns what belongs to the patterns that accept the whole text, in the order in which they
   * were added, once for each pattern.
   */
  public List<T> match(String text) {
    byte[] query = PatternText.normalise(text);
    if (query == null) {
      return List.of();
    }
    BitSet lines = trie.match(query);
    List<T> found = new ArrayList<>(lines.cardinality());
    lines.stream().forEach(line -> found.add(values.get(line)));
    return found;
  }

  /** Collects patterns. Not for use by several threads. */
  public static final class Builder<T> {
    private final PatternTrieBuilder patterns = new PatternTrieBuilder();
    private final List<T> values = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a pattern after those added before.
     *
     * @param pattern shell wild cards: {@code *}, {@code ?} and {@code [...]}
     * @param value what belongs to it
     * @throws IllegalArgumentException if brackets are empty or do not pair
     */
    public Builder<T> add(String pattern, T value) {
      byte[] text = pattern.getBytes(StandardCharsets.UTF_8);
      String complaint = PatternText.normalisePattern(text, 0, text.length);
      if (complaint != null) {
        throw new IllegalArgumentException(
            "pattern " + pattern + ": " + complaint + ", expected " + PatternText.EXPECTED);
      }
      patterns.add(text, 0, text.length);
      values.add(value);
      return this;
    }

    /** Makes the index. The builder must not be used again. */
    public PatternIndex<T> build() {
      return new PatternIndex<>(patterns.build(), List.copyOf(values));
    }
  }
}
