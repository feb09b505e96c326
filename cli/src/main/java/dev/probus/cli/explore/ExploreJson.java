package dev.probus.cli.explore;

import dev.probus.core.record.form.Json;
import dev.probus.testkit.sim.Choice;
import dev.probus.testkit.sim.Exploration;
import dev.probus.testkit.sim.Outcome.Facet;
import dev.probus.testkit.sim.Schedule;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Writes what depends on timing as one object; docs/json.md describes its fields. */
public final class ExploreJson {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private ExploreJson() {}

  /**
   * Writes the object and ends the line.
   *
   * @param file the scenario as the user named it
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static void print(String file, List<Explored> all, PrintWriter out)
      throws InterruptedException {
    try (Json json = Json.page(out)) {
      json.begin("probus-explore", VERSION).put("file", file).list("policies");
      for (Explored each : all) {
        policy(json, each);
      }
      json.endList().end();
    }
    out.println();
  }

  private static void policy(Json json, Explored explored) throws InterruptedException {
    Exploration found = explored.found();
    json.begin()
        .put("policy", explored.policy().word())
        .put("schedules", found.schedules())
        .put("complete", found.complete())
        .put("outcomes", found.outcomes().size());
    json.list("facets");
    for (Facet facet : Facet.values()) {
      json.begin().put("facet", facet.text()).list("classes");
      for (Map.Entry<String, Exploration.Found> each : found.classes(facet).entrySet()) {
        json.begin().put("found", each.getKey()).put("schedules", each.getValue().schedules());
        order(json, explored, each.getValue().shortest());
        json.end();
      }
      json.endList().end();
    }
    json.endList();
    if (found.broken().isPresent()) {
      Exploration.Broken broken = found.broken().get();
      json.begin("broken")
          .put("invariant", broken.violation().invariant().text())
          .put("found", broken.violation().found())
          .put("step", broken.violation().step());
      order(json, explored, broken.schedule());
      json.end();
    }
    json.end();
  }

  /** Writes who went before whom who had been able to for longer. */
  private static void order(Json json, Explored explored, Schedule schedule)
      throws InterruptedException {
    json.list("order");
    if (schedule.deviations() > 0) {
      List<Choice> choices = explored.world().tell(schedule).choices();
      for (int i = 0; i < schedule.length(); i++) {
        if (choices.get(i).taken() != 0) {
          json.begin().put("choice", i + 1).put("text", choices.get(i).toString()).end();
        }
      }
    }
    json.endList();
  }
}
