package dev.probus.cli.explore;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink.Tint;
import dev.probus.cli.console.Table;
import dev.probus.cli.console.Wrapped;
import dev.probus.core.Policy;
import dev.probus.testkit.sim.Choice;
import dev.probus.testkit.sim.Exploration;
import dev.probus.testkit.sim.Outcome.Facet;
import dev.probus.testkit.sim.Schedule;
import dev.probus.testkit.sim.Simulation;
import java.util.List;
import java.util.Map;

/** Shows people what depends on timing, and on what order. For one thread. */
public final class ExploreText {
  private static final String INDENT = "  ";

  /** So many classes of outcomes are shown, those that deviate least: the two that differ. */
  private static final int SHOWN = 2;

  private final Simulation world;
  private final Console console;

  /**
   * Makes one.
   *
   * @param world what was explored; run again to name who went before whom
   */
  public ExploreText(Simulation world, Console console) {
    this.world = world;
    this.console = console;
  }

  /**
   * Prints what came of it.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void print(Policy policy, Exploration explored) throws InterruptedException {
    int outcomes = explored.outcomes().size();
    console
        .out()
        .println(
            console.ink().paint(Tint.BOLD, policy.word())
                + ": "
                + explored.schedules()
                + (explored.schedules() == 1 ? " schedule, " : " schedules, ")
                + outcomes
                + (outcomes == 1 ? " outcome" : " outcomes")
                + (explored.complete() ? "" : "; there are more schedules"));
    for (Facet facet : Facet.values()) {
      Map<String, Exploration.Found> classes = explored.classes(facet);
      if (classes.size() > 1) {
        line(1, facet.text() + " depends on timing: " + classes.size() + " classes");
        int shown = 0;
        for (Map.Entry<String, Exploration.Found> each : classes.entrySet()) {
          if (shown++ < SHOWN) {
            found(each.getKey(), each.getValue());
          }
        }
      }
    }
    if (explored.broken().isPresent()) {
      Exploration.Broken broken = explored.broken().get();
      line(1, console.ink().paint(Tint.RED, "BROKEN") + " " + broken.violation());
      order(broken.schedule());
    }
  }

  private void found(String text, Exploration.Found found) throws InterruptedException {
    line(2, "in " + found.schedules() + ": " + text);
    order(found.shortest());
  }

  /** Names who goes before whom who has been able to for longer. */
  private void order(Schedule schedule) throws InterruptedException {
    if (schedule.deviations() == 0) {
      line(3, "first come, first served");
      return;
    }
    List<Choice> choices = world.tell(schedule).choices();
    for (int i = 0; i < schedule.length(); i++) {
      if (choices.get(i).taken() != 0) {
        line(3, "choice " + (i + 1) + ": " + choices.get(i));
      }
    }
  }

  private void line(int depth, String text) {
    String indent = INDENT.repeat(depth);
    for (String line : Wrapped.lines(text, Table.WIDTH - indent.length())) {
      console.out().println(indent + line);
    }
  }
}
