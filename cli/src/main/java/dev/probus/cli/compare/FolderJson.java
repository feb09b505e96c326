package dev.probus.cli.compare;

import dev.probus.core.explain.RunFigures;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToLongFunction;

/** Writes the machines of a folder as one object; docs/json.md describes its fields. */
public final class FolderJson {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private FolderJson() {}

  /** Writes the object and ends the line. */
  public static void print(FolderComparison.Result result, PrintWriter out) {
    try (Json json = Json.page(out)) {
      json.begin("probus-compare-folder", VERSION)
          .put("folder", result.folder())
          .put("seed", result.seed())
          .put("passedOver", result.passedOver());
      runs(json, "totals", result.rows());
      json.list("machines");
      for (FolderRow row : result.rows()) {
        json.begin().put("file", row.file()).put("title", row.title());
        runs(json, "runs", List.of(row));
        json.end();
      }
      json.endList();
      json.texts("problems", result.problems());
      json.end();
    }
    out.println();
  }

  private static void runs(Json json, String name, List<FolderRow> rows) {
    json.list(name);
    for (int i = 0; i < Setup.ALL.size(); i++) {
      int run = i;
      Setup setup = Setup.ALL.get(i);
      List<RunFigures> all = rows.stream().map(row -> row.runs().get(run)).toList();
      json.begin()
          .put("run", setup.word())
          .put("policy", setup.policy().word())
          .put("kernelCommandLine", setup.commandLine());
      put(json, "devices", all, RunFigures::devices);
      put(json, "bound", all, RunFigures::bound);
      put(json, "deferred", all, figures -> figures.deferred().size());
      put(json, "probeCalls", all, RunFigures::probeCalls);
      put(json, "wastedCalls", all, RunFigures::wastedCalls);
      put(json, "heldBack", all, RunFigures::heldBack);
      put(json, "modulesLoaded", all, RunFigures::modulesLoaded);
      json.end();
    }
    json.endList();
  }

  private static void put(
      Json json, String name, List<RunFigures> all, ToLongFunction<RunFigures> figure) {
    json.put(name, all.stream().mapToLong(figure).sum());
  }
}
