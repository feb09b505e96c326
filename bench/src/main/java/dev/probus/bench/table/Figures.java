package dev.probus.bench.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was measured, by name. A name says what, and in brackets the unit where there is one. As
 * text it is one line for each, the name and the number with a tab between them.
 */
final class Figures {
  private final Map<String, Double> values = new LinkedHashMap<>();

  /** Notes a figure. */
  void put(String name, double value) {
    values.put(name, value);
  }

  /** Returns a figure, if it was measured. */
  OptionalDouble get(String name) {
    Double value = values.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Takes over those of another's that are not here yet: what a section is for comes first. */
  void putAll(Figures other) {
    other.values.forEach(values::putIfAbsent);
  }

  /** Returns all names, in the order in which they were measured. */
  List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Returns all as lines. */
  List<String> lines() {
    return values.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList();
  }

  /** Reads lines; those without a tab are none of ours and are left out. */
  static Figures read(List<String> lines) {
    Figures figures = new Figures();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        figures.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
      }
    }
    return figures;
  }
}
