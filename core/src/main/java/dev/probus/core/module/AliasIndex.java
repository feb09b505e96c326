package dev.probus.core.module;

import dev.probus.core.match.PatternText;
import dev.probus.core.match.PatternTrie;
import dev.probus.core.match.PatternTrieBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Finds the modules whose alias patterns accept a name, without trying every pattern (R140).
 *
 * <p>Immutable, for any thread. A look-up takes microseconds even among tens of thousands of
 * patterns.
 */
public final class AliasIndex {

  private static final AliasIndex EMPTY = builder().build();

  private final PatternTrie trie;
  private final String[] modules;
  private final List<byte[]> patterns;

  private AliasIndex(PatternTrie trie, String[] modules, List<byte[]> patterns) {
    this.trie = trie;
    this.modules = modules;
    this.patterns = patterns;
  }

  /** Gives the index that holds no pattern. */
  public static AliasIndex empty() {
    return EMPTY;
  }

  /** Starts an index to which patterns are added in the order of their lines. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Finds the modules of all patterns that accept the whole query, in the order of the lines, a
   * name as often as lines match (R140).
   *
   * <p>{@code -} and {@code _} are one outside brackets, letter case counts, and wild characters in
   * the query are plain text.
   *
   * @param query a modalias or other name, as the kernel would pass it to its helper
   * @return the canonical names, empty if nothing matches or the query's brackets do not pair
   */
  public List<String> match(String query) {
    byte[] text = PatternText.normalise(query);
    return text == null ? List.of() : match(text);
  }

  /** Gives the normalised patterns of a module, in the order of the lines. */
  public List<String> patternsOf(String module) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < modules.length; i++) {
      if (modules[i].equals(module)) {
        found.add(new String(patterns.get(i), StandardCharsets.UTF_8));
      }
    }
    return found;
  }

  /** Tells of each normalised pattern and its module, in the order of the lines. */
  void each(BiConsumer<String, String> told) {
    for (int i = 0; i < modules.length; i++) {
      told.accept(new String(patterns.get(i), StandardCharsets.UTF_8), modules[i]);
    }
  }

  /** Gives the number of patterns. */
  public int size() {
    return modules.length;
  }

  List<String> match(byte[] normalised) {
    BitSet lines = trie.match(normalised);
    if (lines.isEmpty()) {
      return List.of();
    }
    String[] names = new String[lines.cardinality()];
    int line = -1;
    for (int i = 0; i < names.length; i++) {
      line = lines.nextSetBit(line + 1);
      names[i] = modules[line];
    }
    return List.of(names);
  }

  /** Collects patterns with their modules. Not for use by several threads. */
  public static final class Builder {

    private final PatternTrieBuilder patterns = new PatternTrieBuilder();
    private final List<String> modules = new ArrayList<>();
    private final List<byte[]> texts = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a pattern after those added before.
     *
     * @param pattern shell wild cards: {@code *}, {@code ?} and {@code [...]}
     * @param module a module's name
     * @throws IllegalArgumentException if brackets are empty or do not pair, or the name cannot be
     *     a module's
     */
    public Builder add(String pattern, String module) {
      if (!ModuleName.isValid(module)) {
        throw new IllegalArgumentException(
            "alias " + pattern + ": '" + module + "', expected " + ModuleName.EXPECTED);
      }
      byte[] text = pattern.getBytes(StandardCharsets.UTF_8);
      String complaint = PatternText.normalisePattern(text, 0, text.length);
      if (complaint != null) {
        throw new IllegalArgumentException(
            "alias " + pattern + ": " + complaint + ", expected " + PatternText.EXPECTED);
      }
      add(text, 0, text.length, ModuleName.canonical(module));
      return this;
    }

    /** Makes the index. The builder must not be used again. */
    public AliasIndex build() {
      return new AliasIndex(patterns.build(), modules.toArray(String[]::new), List.copyOf(texts));
    }

    /** Adds a normalised pattern, with nothing wrong, for a canonical name. */
    void add(byte[] text, int from, int to, String module) {
      patterns.add(text, from, to);
      modules.add(module);
      texts.add(Arrays.copyOfRange(text, from, to));
    }
  }
}
