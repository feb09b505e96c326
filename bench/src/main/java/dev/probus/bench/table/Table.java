package dev.probus.bench.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what is asked of the engine and what it reaches. Each section is measured in a JVM of its
 * own, and each JVM is run twice; what is reached is the median of both. Arguments: the sections,
 * all if none is named.
 */
public final class Table {
  private static final int JVMS = 2;

  /** The word in front of a section's name by which a JVM is told to measure it itself. */
  private static final String HERE = "here";

  private Table() {}

  static void main(String[] args) throws IOException, InterruptedException {
    try {
      run(args);
    } catch (IllegalArgumentException e) {
      System.err.println("table: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void run(String[] args) throws IOException, InterruptedException {
    if (args.length == 2 && args[0].equals(HERE)) {
      named(args[1]).getFirst().measurement().measure().lines().forEach(IO::println);
      return;
    }
    List<Section> sections =
        args.length == 0
            ? Sections.all()
            : Arrays.stream(args).flatMap(word -> named(word).stream()).toList();
    List<Figures> jvms = new ArrayList<>();
    for (int i = 0; i < JVMS; i++) {
      Figures figures = new Figures();
      for (Section section : sections) {
        IO.println(section.name() + ", " + (i + 1) + " of " + JVMS);
        figures.putAll(elsewhere(section));
      }
      Derived.addTo(figures);
      jvms.add(figures);
    }
    Report.figures(jvms).forEach(IO::println);
    Report.of(Bars.all(), jvms).forEach(IO::println);
  }

  /** Returns the section of that name, or all whose names begin with it and a dash. */
  private static List<Section> named(String word) {
    List<Section> all = Sections.all();
    List<Section> meant =
        all.stream()
            .filter(section -> section.name().equals(word) || section.name().startsWith(word + "-"))
            .toList();
    if (meant.isEmpty()) {
      throw new IllegalArgumentException(
          word + ": no such section, expected one of " + all.stream().map(Section::name).toList());
    }
    return meant;
  }

  /** Measures a section in another JVM. */
  private static Figures elsewhere(Section section) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(section.options());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Table.class.getName(), HERE));
    command.add(section.name());
    Process jvm =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines;
    try (BufferedReader output = jvm.inputReader(StandardCharsets.UTF_8)) {
      lines = output.lines().toList();
    }
    if (jvm.waitFor() != 0) {
      throw new IOException(section.name() + " ended with status " + jvm.exitValue());
    }
    return Figures.read(lines);
  }
}
