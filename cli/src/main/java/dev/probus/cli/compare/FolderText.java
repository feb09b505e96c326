package dev.probus.cli.compare;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink.Tint;
import dev.probus.cli.console.Plain;
import dev.probus.cli.console.Table;
import dev.probus.cli.console.Table.Cell;
import dev.probus.core.explain.RunFigures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Shows people the machines of a folder: the probe calls of each, and what all come to. */
public final class FolderText {
  private FolderText() {}

  /** Prints everything. */
  public static void print(FolderComparison.Result result, Console console) {
    machines(result).print(console.out(), console.ink());
    console.out().println();
    int count = result.rows().size();
    console
        .out()
        .println(
            console.ink().paint(Tint.BOLD, Plain.text(result.folder()))
                + ": "
                + count
                + (count == 1 ? " machine" : " machines")
                + ", "
                + result.passedOver()
                + " other files");
    console.out().println();
    totals(result).print(console.out(), console.ink());
  }

  private static Table machines(FolderComparison.Result result) {
    List<String> headings = new ArrayList<>(List.of("PROBE CALLS", " DEVICES"));
    Setup.ALL.forEach(setup -> headings.add(" " + setup.word().toUpperCase(Locale.ROOT)));
    Table table = new Table(headings.toArray(String[]::new));
    Path folder = Path.of(result.folder());
    for (FolderRow row : result.rows()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(folder.relativize(Path.of(row.file())).toString()));
      cells.add(number(row.runs().getLast().devices()));
      row.runs().forEach(run -> cells.add(number(run.probeCalls())));
      table.row(cells);
    }
    return table;
  }

  private static Table totals(FolderComparison.Result result) {
    List<String> headings = new ArrayList<>(List.of("IN ALL"));
    Setup.ALL.forEach(setup -> headings.add(" " + setup.word().toUpperCase(Locale.ROOT)));
    Table table = new Table(headings.toArray(String[]::new));
    row(table, result, "devices", RunFigures::devices);
    row(table, result, "bound", RunFigures::bound);
    row(table, result, "deferred for good", run -> run.deferred().size());
    row(table, result, "probe calls", RunFigures::probeCalls);
    row(table, result, "of them wasted", RunFigures::wastedCalls);
    row(table, result, "held back by links", RunFigures::heldBack);
    row(table, result, "modules loaded", RunFigures::modulesLoaded);
    return table;
  }

  private static void row(
      Table table, FolderComparison.Result result, String what, ToLongFunction<RunFigures> figure) {
    List<Cell> cells = new ArrayList<>(List.of(new Cell(what, Tint.BOLD)));
    for (int i = 0; i < Setup.ALL.size(); i++) {
      int run = i;
      cells.add(
          number(
              result.rows().stream().mapToLong(r -> figure.applyAsLong(r.runs().get(run))).sum()));
    }
    table.row(cells);
  }

  private static Cell number(long number) {
    return Cell.of(number == 0 ? "-" : String.valueOf(number));
  }
}
