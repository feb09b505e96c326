package dev.probus.cli.report;

import dev.probus.api.DeviceId;
import dev.probus.cli.boot.Explanation;
import dev.probus.cli.boot.StateWord;
import dev.probus.core.explain.CriticalPath;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.RunFigures;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.record.form.Facts;
import dev.probus.core.record.form.Json;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what a page shows as one object; docs/report.md describes its fields. */
final class ReportJson {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 2;

  private final Json json;

  private ReportJson(Json json) {
    this.json = json;
  }

  /** Returns the object in one line. */
  static String of(Report report) {
    StringWriter text = new StringWriter();
    try (Json json = Json.lines(text)) {
      new ReportJson(json).write(report);
    }
    return text.toString();
  }

  private void write(Report report) {
    json.begin("probus-report", VERSION)
        .put("machine", report.machine())
        .put("title", report.title());
    json.list("story");
    for (Story.Chapter chapter : Story.of(report)) {
      json.begin().put("heading", chapter.heading()).texts("paragraphs", chapter.paragraphs());
      json.end();
    }
    json.endList();
    json.list("runs");
    report.runs().forEach(this::run);
    json.endList();
    json.end();
  }

  private void run(Run run) {
    Snapshot snapshot = run.snapshot();
    Drawn drawn = Tracks.of(run.recording());
    json.begin()
        .put("machine", run.recording().machine())
        .put("policy", run.recording().policy())
        .put("settled", snapshot.settled())
        .put("end", run.recording().nanos());
    run.recording().seed().ifPresent(seed -> json.put("seed", seed));
    figures(RunFigures.of(snapshot, run.recording().entries()));
    json.texts("luck", run.luck());
    Map<DeviceStatus, String> reasons = Explanation.of(snapshot, run.recording());
    json.list("devices");
    for (DeviceStatus device : snapshot.devices()) {
      json.begin();
      device(device, snapshot.settled(), drawn.of(device.id()));
      String reason = reasons.get(device);
      if (reason != null) {
        json.put("reason", reason);
      }
      json.end();
    }
    json.endList();
    loads(drawn.loads());
    critical(
        snapshot,
        drawn.last().flatMap(device -> CriticalPath.of(run.recording(), device)).stream()
            .flatMap(path -> path.segments().stream())
            .toList());
    json.end();
  }

  private void figures(RunFigures figures) {
    json.begin("figures")
        .put("devices", figures.devices())
        .put("bound", figures.bound())
        .put("calls", figures.probeCalls())
        .put("wasted", figures.wastedCalls())
        .put("modules", figures.modulesLoaded());
    figures.lastBind().ifPresent(at -> json.put("lastBind", at.toNanos()));
    json.list("warnings");
    figures.warnings().forEach(w -> json.value(w.by() + ": " + w.text()));
    json.endList();
    json.list("deadlocks");
    figures.deadlocks().forEach(circle -> json.value(String.join("; ", circle)));
    json.endList();
    json.texts("livelocks", figures.livelocks());
    json.texts("failedParts", figures.failedParts());
    json.end();
  }

  private void device(DeviceStatus device, boolean settled, Lane lane) {
    json.put("id", device.id().toString())
        .put("bus", device.id().bus().toString())
        .put("state", StateWord.of(device.state(), settled))
        .put("driver", device.driver())
        .put("module", device.module())
        .put("matched", device.matched())
        .put("parent", device.parent())
        .put("addedBy", device.addedBy())
        .put("calls", device.probeCalls())
        .put("appeared", lane.appeared());
    lane.bound().ifPresent(at -> json.put("bound", at));
    if (!device.published().isEmpty()) {
      json.texts("published", device.published());
    }
    if (!device.notes().isEmpty()) {
      json.texts("notes", device.notes().stream().distinct().toList());
    }
    if (!device.verdicts().isEmpty()) {
      Facts.verdicts(json, device.verdicts());
    }
    json.list("spans");
    lane.spans().forEach(this::span);
    json.endList();
  }

  private void span(Span span) {
    json.begin()
        .put("kind", span.kind().name().toLowerCase(Locale.ROOT))
        .put("from", span.from())
        .put("until", span.until())
        .put("end", span.end());
    if (!span.text().isEmpty()) {
      json.put("text", span.text());
    }
    span.ready().ifPresent(at -> json.put("ready", at));
    if (!span.needs().isEmpty()) {
      json.list("needs");
      span.needs().forEach(this::need);
      json.endList();
    }
    json.end();
  }

  private void need(Span.Need need) {
    json.begin().put("resource", need.resource()).put("by", need.by());
    need.at().ifPresent(at -> json.put("at", at));
    if (need.without()) {
      json.put("without", true);
    }
    json.end();
  }

  private void loads(List<Load> loads) {
    json.list("modules");
    for (Load load : loads) {
      json.begin()
          .put("name", load.module())
          .put("from", load.from())
          .put("until", load.until())
          .put("end", load.end())
          .texts("by", load.by())
          .texts("drivers", load.drivers())
          .end();
    }
    json.endList();
  }

  private void critical(Snapshot snapshot, List<CriticalPath.Segment> path) {
    Map<DeviceId, Integer> places = new HashMap<>();
    snapshot.devices().forEach(device -> places.put(device.id(), places.size()));
    json.list("critical");
    for (CriticalPath.Segment part : path) {
      json.begin();
      part.device().map(places::get).ifPresent(place -> json.put("device", place));
      json.put("kind", part.kind().name().toLowerCase(Locale.ROOT))
          .put("what", part.what())
          .put("from", part.from())
          .put("until", part.until())
          .end();
    }
    json.endList();
  }
}
