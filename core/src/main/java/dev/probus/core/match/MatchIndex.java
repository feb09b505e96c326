package dev.probus.core.match;

import dev.probus.api.Modalias;
import dev.probus.api.driver.MatchTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers which drivers match a modalias, from their tables. Not safe for use by several threads:
 * it belongs to the holder of the baton.
 *
 * <p>An answer is kept until a driver comes or goes, since many devices of a machine share a
 * modalias.
 *
 * @param <T> what stands for a driver; compared by equality
 */
public final class MatchIndex<T> {
  /**
   * How many answers are kept, so that a machine of a million modaliases does not hold them all.
   */
  private static final int KEPT = 4_096;

  private final Map<T, MatchTable> tables = new LinkedHashMap<>();
  private final Map<String, List<T>> answers = new HashMap<>();
  private @Nullable PatternIndex<T> index;

  /** Devices of one kind mostly come one after another. */
  private @Nullable Modalias lastAsked;

  private @Nullable List<T> lastAnswer;

  /** Makes an empty index. */
  public MatchIndex() {}

  /** Adds a driver behind all others. */
  public void add(T driver, MatchTable table) {
    tables.put(driver, table);
    forget();
  }

  /** Removes a driver. */
  public void remove(T driver) {
    tables.remove(driver);
    forget();
  }

  /** Returns the drivers that match, each once, in the order in which they were added (R1). */
  public List<T> candidates(Modalias modalias) {
    List<T> last = lastAnswer;
    if (last != null && modalias.equals(lastAsked)) {
      return last;
    }
    List<T> answer = answer(modalias);
    lastAsked = modalias;
    lastAnswer = answer;
    return answer;
  }

  private List<T> answer(Modalias modalias) {
    List<T> known = answers.get(modalias.text());
    if (known == null) {
      if (answers.size() >= KEPT) {
        answers.clear();
      }
      known = List.copyOf(new LinkedHashSet<>(index().match(modalias.text())));
      answers.put(modalias.text(), known);
    }
    return known;
  }

  private PatternIndex<T> index() {
    PatternIndex<T> built = index;
    if (built == null) {
      PatternIndex.Builder<T> builder = PatternIndex.builder();
      tables.forEach((driver, table) -> table.patterns().forEach(p -> builder.add(p, driver)));
      built = builder.build();
      index = built;
    }
    return built;
  }

  private void forget() {
    index = null;
    answers.clear();
    lastAnswer = null;
  }
}
