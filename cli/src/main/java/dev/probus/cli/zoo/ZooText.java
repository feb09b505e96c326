package dev.probus.cli.zoo;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink.Tint;
import dev.probus.cli.console.Plain;
import dev.probus.cli.console.Table;
import dev.probus.cli.console.Table.Cell;
import dev.probus.cli.console.Wrapped;
import dev.probus.core.Policy;
import dev.probus.core.machine.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows people the zoo: a line for each case, or everything about some. */
public final class ZooText {
  private static final String INDENT = "  ";

  private ZooText() {}

  /** Prints a line for each case, and what was not as expected. */
  public static void overview(List<Visit> visits, Console console) {
    List<String> headings = new ArrayList<>(List.of("CASE"));
    for (Policy policy : Policy.values()) {
      headings.add(" " + policy.word().toUpperCase(Locale.ROOT));
    }
    headings.add("WHAT GOES WRONG");
    Table table = new Table(headings.toArray(String[]::new));
    int last = headings.size() - 1;
    for (Visit visit : visits) {
      table.row(row(visit));
      visit.zooCase().missing().ifPresent(why -> table.remark("", last, "not expressed: " + why));
      for (Visit.Show show : visit.shows()) {
        show.findings().stream()
            .filter(finding -> !finding.held())
            .forEach(finding -> table.remark("", last, finding.toString()));
      }
    }
    table.print(console.out(), console.ink());
    summary(visits, console);
  }

  private static List<Cell> row(Visit visit) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(visit.zooCase().id(), Tint.BOLD));
    for (Policy policy : Policy.values()) {
      cells.add(
          visit.shows().stream()
              .filter(show -> show.policy() == policy)
              .findFirst()
              .map(ZooText::held)
              .orElse(Cell.of("-")));
    }
    cells.add(Cell.of(visit.zooCase().title()));
    return cells;
  }

  private static Cell held(Visit.Show show) {
    int all = show.findings().size();
    return new Cell(show.held() + " of " + all, show.held() == all ? Tint.GREEN : Tint.RED);
  }

  private static void summary(List<Visit> visits, Console console) {
    long expressed = visits.stream().filter(visit -> !visit.shows().isEmpty()).count();
    long wrong = visits.stream().filter(visit -> !visit.asExpected()).count();
    console.out().println();
    console
        .out()
        .println(
            expressed
                + " of "
                + visits.size()
                + " cases run under each policy; "
                + (wrong == 0
                    ? "all show what they should"
                    : wrong + " do not show what they should"));
  }

  /** Prints the story of each case, and what became of each expectation. */
  public static void stories(List<Visit> visits, Console console) {
    for (int i = 0; i < visits.size(); i++) {
      if (i > 0) {
        console.out().println();
      }
      story(visits.get(i), console);
    }
  }

  private static void story(Visit visit, Console console) {
    String id = console.ink().paint(Tint.BOLD, visit.zooCase().id());
    console.out().println(id + " " + visit.zooCase().title() + " (" + visit.zooCase().kind() + ")");
    visit.zooCase().story().forEach(line -> console.out().println(INDENT + line));
    visit
        .zooCase()
        .missing()
        .ifPresent(why ->
            Wrapped.lines("not expressed: " + why, Table.WIDTH - INDENT.length())
                .forEach(line -> console.out().println(INDENT + line)));
    for (Visit.Show show : visit.shows()) {
      console.out().println();
      console.out().println(INDENT + console.ink().paint(Tint.BOLD, show.policy().word()));
      show.findings().forEach(finding -> finding(finding, console));
    }
  }

  private static void finding(Finding finding, Console console) {
    String mark =
        finding.held()
            ? console.ink().paint(Tint.GREEN, "held")
            : console.ink().paint(Tint.RED, "NOT HELD");
    console.out().println(INDENT + mark + " " + finding.line() + ": " + finding.expectation());
    for (String line :
        Wrapped.lines(Plain.text("found " + finding.found()), Table.WIDTH - 3 * INDENT.length())) {
      console.out().println(INDENT.repeat(3) + console.ink().paint(Tint.DIM, line));
    }
  }
}
