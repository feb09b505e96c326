package dev.probus.cli.compare;

import dev.probus.api.DeviceId;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink.Tint;
import dev.probus.cli.console.Plain;
import dev.probus.cli.console.Table;
import dev.probus.cli.console.Table.Cell;
import dev.probus.cli.console.Times;
import dev.probus.cli.console.Wrapped;
import dev.probus.core.Policy;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.RunFigures;
import dev.probus.core.explain.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows people a comparison: a column for each run, and below what became of each. */
public final class CompareText {
  private static final String INDENT = "  ";

  private final Comparison.Result result;
  private final Console console;

  private CompareText(Comparison.Result result, Console console) {
    this.result = result;
    this.console = console;
  }

  /** Prints everything. */
  public static void print(Comparison.Result result, Console console) {
    CompareText text = new CompareText(result, console);
    String name = console.ink().paint(Tint.BOLD, Plain.text(result.machine()));
    console.out().println(name + ": " + Plain.text(result.title()));
    console.out().println();
    text.table().print(console.out(), console.ink());
    result.trials().forEach(text::story);
  }

  private Table table() {
    List<String> headings = new ArrayList<>();
    headings.add("");
    result
        .trials()
        .forEach(trial -> headings.add(" " + trial.policy().word().toUpperCase(Locale.ROOT)));
    Table table = new Table(headings.toArray(String[]::new));
    if (result.trials().stream().anyMatch(trial -> !trial.machine().equals(result.machine()))) {
      row(table, "machine", Trial::machine);
    }
    row(table, "bound", trial -> trial.figures().bound() + " of " + trial.figures().devices());
    row(table, "deferred for good", trial -> count(trial.figures().deferred().size()));
    row(table, "hanging", trial -> count(trial.figures().hanging().size()));
    row(table, "bound by luck", trial -> count(trial.luck().size()));
    row(table, "probe calls", trial -> count(trial.figures().probeCalls()));
    row(table, "of them wasted", trial -> count(trial.figures().wastedCalls()));
    row(table, "last bind", CompareText::lastBind);
    row(table, "registration held up", CompareText::heldUp);
    row(table, "warnings", trial -> count(trial.figures().warnings().size()));
    row(table, "deadlocks", trial -> count(trial.figures().deadlocks().size()));
    row(table, "livelocks", trial -> count(trial.figures().livelocks().size()));
    row(table, "lost errors", trial -> count(trial.figures().lostErrors().size()));
    return table;
  }

  private void row(Table table, String what, Function<Trial, String> value) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(what, Tint.BOLD));
    result.trials().forEach(trial -> cells.add(Cell.of(value.apply(trial))));
    table.row(cells);
  }

  private static String count(int number) {
    return number == 0 ? "-" : String.valueOf(number);
  }

  private static String lastBind(Trial trial) {
    return trial.figures().lastBind().map(time -> Times.of(time.toNanos())).orElse("-");
  }

  private static String heldUp(Trial trial) {
    return trial
        .figures()
        .longestRegistration()
        .map(longest -> Times.of(longest.took().toNanos()))
        .orElse("-");
  }

  private void story(Trial trial) {
    List<String> lines = lines(trial);
    if (lines.isEmpty()) {
      return;
    }
    String machine = trial.machine().equals(result.machine()) ? "" : ", " + trial.machine();
    console.out().println();
    console.out().println(console.ink().paint(Tint.BOLD, trial.policy().word() + machine));
    for (String line : lines) {
      Wrapped.lines(Plain.text(line), Table.WIDTH - INDENT.length())
          .forEach(part -> console.out().println(INDENT + part));
    }
  }

  private static List<String> lines(Trial trial) {
    RunFigures figures = trial.figures();
    List<String> lines = new ArrayList<>();
    figures
        .longestRegistration()
        .ifPresent(longest ->
            lines.add(
                "whoever registered "
                    + longest.what()
                    + " was held up for "
                    + Times.of(longest.took().toNanos())));
    figures
        .warnings()
        .forEach(warned -> lines.add("warning: " + warned.by() + " " + warned.text()));
    figures.deadlocks().forEach(circle -> lines.add("deadlock: " + String.join("; ", circle)));
    figures.livelocks().forEach(what -> lines.add("livelock: " + what));
    trial.snapshot().waiting().stream().map(Waiting::explain).forEach(lines::add);
    figures.failedParts().forEach(part -> lines.add(part + " failed"));
    figures.lostErrors().forEach(id -> lines.add(id + " is bound, and its work has failed"));
    if (!trial.luck().isEmpty()) {
      lines.add("once anything else was bound, so " + were(trial.luck()));
    }
    if (figures.wastedCalls() > 0 && trial.policy() != Policy.PRECISE) {
      lines.add(wasted(trial));
    }
    return lines;
  }

  private static String wasted(Trial trial) {
    String most =
        trial.snapshot().devices().stream()
            .filter(device -> device.state() == DeviceState.BOUND && device.probeCalls() > 1)
            .map(device -> device.id() + " took " + device.probeCalls() + " calls to be bound")
            .collect(Collectors.joining(", "));
    return trial.figures().wastedCalls()
        + " probe calls found nothing new"
        + (most.isEmpty() ? "" : "; " + most);
  }

  private static String were(List<DeviceId> devices) {
    return (devices.size() == 1 ? "was " : "were ")
        + devices.stream().map(DeviceId::toString).collect(Collectors.joining(", "));
  }
}
