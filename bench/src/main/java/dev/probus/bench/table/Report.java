package dev.probus.bench.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The table as text: for each bar what is asked, what each JVM reached, and whether that is it. */
final class Report {
  private static final int DETAILED = 100;

  private Report() {}

  /**
   * Returns the table's lines.
   *
   * @param bars what is asked; one whose figure was not measured is left out
   * @param jvms what was measured, each time in new JVMs
   */
  static List<String> of(List<Bar> bars, List<Figures> jvms) {
    List<String> lines = new ArrayList<>();
    lines.add("| what | must / aim | reached | in each JVM | |");
    lines.add("|--|--|--|--|--|");
    for (Bar bar : bars) {
      List<Double> values = values(bar.figure(), jvms);
      if (!values.isEmpty()) {
        double middle = middle(values);
        lines.add(
            "| %s | %s | %s | %s | %s |"
                .formatted(
                    bar.what(), bar.asked(), number(middle), numbers(values), said(bar, middle)));
      }
    }
    return lines;
  }

  /** Returns all that was measured, a line for each figure. */
  static List<String> figures(List<Figures> jvms) {
    return jvms.getFirst().names().stream()
        .map(name -> name + ": " + numbers(values(name, jvms)))
        .toList();
  }

  private static List<Double> values(String figure, List<Figures> jvms) {
    List<Double> values = new ArrayList<>();
    for (Figures figures : jvms) {
      OptionalDouble value = figures.get(figure);
      value.ifPresent(values::add);
    }
    return values;
  }

  /** The median; of two, what lies between them. */
  private static double middle(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static String said(Bar bar, double value) {
    return switch (bar.verdict(value)) {
      case AIMED -> bar.aim().isPresent() ? "met, and the aim" : "met";
      case MET -> "met";
      case MISSED -> "MISSED";
    };
  }

  private static String numbers(List<Double> values) {
    return String.join(", ", values.stream().map(Report::number).toList());
  }

  /** Returns a number with as many places as it deserves. */
  static String number(double value) {
    if (Math.abs(value) >= DETAILED) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
