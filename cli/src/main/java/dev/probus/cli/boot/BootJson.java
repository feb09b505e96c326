package dev.probus.cli.boot;

import dev.probus.api.bus.Problem;
import dev.probus.api.event.EngineEvent;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.record.form.Facts;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Writes what came of booting a machine as one object; docs/json.md describes its fields. */
public final class BootJson {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private final Booted booted;
  private final Json json;

  private BootJson(Booted booted, Json json) {
    this.booted = booted;
    this.json = json;
  }

  /** Writes the object and ends the line. */
  public static void print(Booted booted, PrintWriter out) {
    try (Json json = Json.page(out)) {
      new BootJson(booted, json).write();
    }
    out.println();
  }

  private void write() {
    json.begin("probus-boot", VERSION);
    json.begin("machine")
        .put("name", booted.machine().name())
        .put("title", booted.machine().title())
        .end();
    json.put("policy", booted.policy().word()).put("seed", booted.seed());
    json.put("settled", booted.snapshot().settled()).put("settledNanos", booted.nanos());
    counts();
    Map<DeviceStatus, String> explanations = Explanation.of(booted);
    json.list("devices");
    for (DeviceStatus device : booted.snapshot().devices()) {
      json.begin();
      device(device);
      String explanation = explanations.get(device);
      if (explanation != null) {
        json.put("explanation", explanation);
      }
      json.end();
    }
    json.endList();
    json.texts("modules", booted.history().modules());
    json.texts("troubles", booted.history().troubles());
    notes();
    kernel();
    problems();
    json.end();
  }

  private void notes() {
    json.list("notes");
    for (EngineEvent.Noted note : booted.history().notes()) {
      json.begin().put("by", note.by()).put("text", note.text()).end();
    }
    json.endList();
  }

  private void kernel() {
    List<KernelRow> rows = KernelView.of(booted);
    if (rows.isEmpty()) {
      return;
    }
    json.list("kernel");
    for (KernelRow row : rows) {
      json.begin().put("device", row.device().toString()).put("same", row.same());
      row.here().ifPresent(driver -> json.put("probus", driver));
      row.kernel().ifPresent(driver -> json.put("kernel", driver));
      if (!row.remark().isEmpty()) {
        json.put("remark", row.remark());
      }
      json.end();
    }
    json.endList();
  }

  private void counts() {
    json.begin("counts").put("devices", booted.snapshot().devices().size());
    for (DeviceState state : StateWord.ORDER) {
      if (state.rest() || booted.count(state) > 0) {
        json.put(StateWord.json(state), booted.count(state));
      }
    }
    json.put("probeCalls", booted.probeCalls())
        .put("modulesLoaded", booted.history().modules().size())
        .end();
  }

  private void device(DeviceStatus device) {
    Story story = booted.history().of(device.id());
    json.put("id", device.id().toString())
        .put("parent", device.parent())
        .put("addedBy", device.addedBy())
        .texts("modaliases", device.modaliases())
        .put("state", StateWord.json(device.state()))
        .put("driver", device.driver())
        .put("module", device.module())
        .put("matched", device.matched())
        .put("probeCalls", device.probeCalls());
    story.boundAt().ifPresent(at -> json.put("boundNanos", at));
    json.list("waits");
    story.waits().forEach(this::wait);
    json.endList();
    json.list("requests");
    story.asks().forEach(this::ask);
    json.endList();
    Facts.resources(json, "published", device.published());
    Facts.resources(json, "missing", device.missing());
    Facts.verdicts(json, device.verdicts());
    device.failure().ifPresent(cause -> Facts.thrown(json, "failure", cause));
    json.texts("notes", device.notes());
  }

  private void wait(Wait wait) {
    json.begin();
    Facts.resource(json, "resource", wait.key());
    json.put("declared", wait.declared())
        .put("fromNanos", wait.from())
        .put("untilNanos", wait.until());
    json.put("end", wait.end().word());
    if (!wait.by().isEmpty()) {
      json.put("by", wait.by());
    }
    json.end();
  }

  private void ask(ModuleAsk ask) {
    json.begin().put("name", ask.name()).texts("modules", ask.modules());
    json.put("fromNanos", ask.from()).put("untilNanos", ask.until());
    ask.answer().ifPresent(answer -> Facts.answer(json, answer));
    json.end();
  }

  private void problems() {
    json.list("problems");
    for (Problem problem : booted.machine().problems()) {
      json.begin().put("file", problem.file()).put("line", problem.line());
      json.put("text", problem.text()).end();
    }
    json.endList();
  }
}
