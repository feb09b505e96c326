package dev.probus.cli.zoo;

import dev.probus.core.machine.Finding;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;
import java.util.List;

/** Writes the zoo as one object; docs/json.md describes its fields. */
public final class ZooJson {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private ZooJson() {}

  /** Writes the object and ends the line. */
  public static void print(List<Visit> visits, long seed, PrintWriter out) {
    try (Json json = Json.page(out)) {
      json.begin("probus-zoo", VERSION).put("seed", seed);
      json.put("asExpected", visits.stream().allMatch(Visit::asExpected));
      json.list("cases");
      visits.forEach(visit -> visit(json, visit));
      json.endList();
      json.end();
    }
    out.println();
  }

  private static void visit(Json json, Visit visit) {
    json.begin()
        .put("id", visit.zooCase().id())
        .put("title", visit.zooCase().title())
        .put("kind", visit.zooCase().kind())
        .texts("story", visit.zooCase().story())
        .put("notExpressed", visit.zooCase().missing())
        .put("asExpected", visit.asExpected());
    json.list("policies");
    for (Visit.Show show : visit.shows()) {
      json.begin().put("policy", show.policy().word());
      json.list("findings");
      show.findings().forEach(finding -> finding(json, finding));
      json.endList();
      json.end();
    }
    json.endList();
    json.end();
  }

  private static void finding(Json json, Finding finding) {
    json.begin()
        .put("line", finding.line())
        .put("expectation", finding.expectation())
        .put("held", finding.held())
        .put("found", finding.found())
        .end();
  }
}
