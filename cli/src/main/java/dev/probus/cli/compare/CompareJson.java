package dev.probus.cli.compare;

import dev.probus.api.event.EngineEvent;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.RunFigures;
import dev.probus.core.explain.Waiting;
import dev.probus.core.record.form.Facts;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;
import java.util.List;

/** Writes a comparison as one object; docs/json.md describes its fields. */
public final class CompareJson {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private CompareJson() {}

  /** Writes the object and ends the line. */
  public static void print(Comparison.Result result, PrintWriter out) {
    try (Json json = Json.page(out)) {
      json.begin("probus-compare", VERSION)
          .put("machine", result.machine())
          .put("title", result.title())
          .put("seed", result.seed());
      json.list("runs");
      result.trials().forEach(trial -> run(json, trial));
      json.endList();
      json.end();
    }
    out.println();
  }

  private static void run(Json json, Trial trial) {
    RunFigures figures = trial.figures();
    json.begin().put("machine", trial.machine()).put("policy", trial.policy().word());
    json.put("devices", figures.devices()).put("bound", figures.bound());
    json.texts("deferred", figures.deferred());
    json.texts("hanging", figures.hanging());
    json.texts("boundByLuck", trial.luck());
    json.put("probeCalls", figures.probeCalls())
        .put("wastedCalls", figures.wastedCalls())
        .put("heldBack", figures.heldBack())
        .put("modulesLoaded", figures.modulesLoaded());
    figures.lastBind().ifPresent(at -> json.put("lastBindNanos", at.toNanos()));
    figures
        .longestRegistration()
        .ifPresent(longest -> {
          json.begin("longestRegistration").put("what", longest.what());
          json.put("tookNanos", longest.took().toNanos()).end();
        });
    json.list("warnings");
    for (EngineEvent.Warned warned : figures.warnings()) {
      json.begin().put("by", warned.by()).put("text", warned.text()).end();
    }
    json.endList();
    json.list("deadlocks");
    for (List<String> circle : figures.deadlocks()) {
      json.begin().texts("circle", circle).end();
    }
    json.endList();
    json.texts("livelocks", figures.livelocks());
    json.texts("lostErrors", figures.lostErrors());
    json.texts("failedParts", figures.failedParts());
    json.list("waits");
    trial.snapshot().waiting().forEach(waiting -> wait(json, waiting));
    json.endList();
    json.end();
  }

  private static void wait(Json json, Waiting waiting) {
    DeviceStatus device = waiting.device();
    json.begin().put("device", device.id().toString()).put("explanation", waiting.explain());
    Facts.resources(json, "missing", device.missing());
    Facts.verdicts(json, device.verdicts());
    json.end();
  }
}
