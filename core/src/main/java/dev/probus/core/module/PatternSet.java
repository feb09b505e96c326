package dev.probus.core.module;

import dev.probus.core.match.PatternText;
import dev.probus.core.match.PatternTrie;
import dev.probus.core.match.PatternTrieBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first of several configuration lines whose module pattern accepts a module (R142).
 *
 * <p>Immutable, for any thread.
 *
 * @param <T> what a line became
 */
final class PatternSet<T> {

  private final PatternTrie patterns;
  private final List<T> lines;

  /**
   * Collects lines.
   *
   * @param lines the lines, the first one counting most
   * @param pattern gives a line's module pattern, for which {@link #complaint} has nothing to say
   */
  PatternSet(List<T> lines, Function<T, String> pattern) {
    PatternTrieBuilder builder = new PatternTrieBuilder();
    for (T line : lines) {
      byte[] text = pattern.apply(line).getBytes(StandardCharsets.UTF_8);
      String complaint = PatternText.normalisePattern(text, 0, text.length);
      if (complaint != null) {
        throw new IllegalArgumentException(line + ": " + complaint);
      }
      builder.add(text, 0, text.length);
    }
    this.patterns = builder.build();
    this.lines = List.copyOf(lines);
  }

  /** Gives the first line that is about the module, or null. */
  @Nullable T first(String module) {
    int line = patterns.match(module.getBytes(StandardCharsets.UTF_8)).nextSetBit(0);
    return line < 0 ? null : lines.get(line);
  }

  /** Says what is wrong with a pattern of module names, or gives null. */
  static @Nullable String complaint(String pattern) {
    if (!ModuleName.isValid(pattern)) {
      return "'" + pattern + "'";
    }
    byte[] text = pattern.getBytes(StandardCharsets.UTF_8);
    return PatternText.normalisePattern(text, 0, text.length);
  }
}
