package dev.probus.core.match;

import dev.probus.api.Modalias;
import dev.probus.api.driver.MatchTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers which drivers match a modalias, from their tables. Not safe for use by several threads:
 * it belongs to the holder of the baton.
 *
 * <p>Many devices of a machine share a modalias, so answers are kept. A driver that comes has an
 * index of its own until there are enough of them to be taken into the common one, and changes only
 * the answers that it is part of: drivers that come one by one do not have all tables read again.
 *
 * @param <T> what stands for a driver; compared by equality
 */
public final class MatchIndex<T> {
  /**
   * How many answers are kept, so that a machine of a million modaliases does not hold them all.
   */
  private static final int KEPT = 4_096;

  /** So many drivers may have an index of their own, and one in so many of all. */
  private static final int FEW = 8;

  private final Map<T, MatchTable> tables = new LinkedHashMap<>();
  private final Map<String, List<T>> answers = new HashMap<>();
  private final Map<T, PatternIndex<T>> recent = new LinkedHashMap<>();

  /** Of all drivers but the recent ones; made when it is needed. */
  private @Nullable PatternIndex<T> index;

  /** Devices of one kind mostly come one after another. */
  private @Nullable Modalias lastAsked;

  private @Nullable List<T> lastAnswer;

  /** Makes an empty index. */
  public MatchIndex() {}

  /** Adds a driver behind all others. */
  public void add(T driver, MatchTable table) {
    tables.put(driver, table);
    lastAnswer = null;
    if (index == null) {
      answers.clear();
      return;
    }
    PatternIndex<T> own = indexOf(Map.of(driver, table));
    answers.keySet().removeIf(text -> !own.match(text).isEmpty());
    recent.put(driver, own);
    if (recent.size() > FEW + tables.size() / FEW) {
      recent.clear();
      index = null;
    }
  }

  /** Removes a driver. */
  public void remove(T driver) {
    tables.remove(driver);
    recent.clear();
    index = null;
    answers.clear();
    lastAnswer = null;
  }

  /** Returns the drivers that match, each once, in the order in which they were added (R1). */
  public List<T> candidates(Modalias modalias) {
    List<T> last = lastAnswer;
    if (last != null && modalias.equals(lastAsked)) {
      return last;
    }
    List<T> answer = answer(modalias.text());
    lastAsked = modalias;
    lastAnswer = answer;
    return answer;
  }

  private List<T> answer(String text) {
    List<T> known = answers.get(text);
    if (known == null) {
      if (answers.size() >= KEPT) {
        answers.clear();
      }
      known = search(text);
      answers.put(text, known);
    }
    return known;
  }

  private List<T> search(String text) {
    PatternIndex<T> common = index;
    if (common == null) {
      common = indexOf(tables);
      index = common;
    }
    Set<T> found = new LinkedHashSet<>(common.match(text));
    if (recent.isEmpty()) {
      return List.copyOf(found);
    }
    List<T> all = new ArrayList<>(found);
    recent.forEach((driver, own) -> {
      if (!own.match(text).isEmpty()) {
        all.add(driver);
      }
    });
    return List.copyOf(all);
  }

  private static <T> PatternIndex<T> indexOf(Map<T, MatchTable> tables) {
    PatternIndex.Builder<T> builder = PatternIndex.builder();
    tables.forEach((driver, table) -> table.patterns().forEach(p -> builder.add(p, driver)));
    return builder.build();
  }
}
