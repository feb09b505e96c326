package dev.probus.core.record.form;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;

/** Writes an event as one object: its place, its kind, and what the event's record holds. */
public final class EventJson {
  private EventJson() {}

  /** Writes an event. */
  public static void write(Json json, LogEntry entry) {
    json.begin().put("sequence", entry.sequence()).put("nanos", entry.nanos());
    fields(json, entry.event());
    json.end();
  }

  /** Writes the fields that belong to what happened. */
  static void fields(Json json, Event happened) {
    switch (happened) {
      case DeviceEvent event -> device(json, event);
      case DriverEvent event -> driver(json, event);
      case ProbeEvent event -> ProbeEventJson.write(json, event);
      case ResourceEvent event -> resource(json, event);
      case ModuleEvent event -> module(json, event);
      case WorkEvent event -> work(json, event);
      case EngineEvent event -> engine(json, event);
    }
  }

  private static void device(Json json, DeviceEvent event) {
    switch (event) {
      case DeviceEvent.Appeared e ->
          kind(json, "device.appeared", e)
              .texts("modaliases", e.modaliases())
              .put("addedBy", e.addedBy())
              .put("parent", e.parent());
      case DeviceEvent.Offered e ->
          kind(json, "device.offered", e).put("tookNanos", e.took().toNanos());
      case DeviceEvent.Refused e -> kind(json, "device.refused", e).put("reason", e.reason());
      case DeviceEvent.Changed e ->
          kind(json, "device.changed", e).texts("modaliases", e.modaliases());
      case DeviceEvent.Gone e -> kind(json, "device.gone", e);
      case DeviceEvent.Matched e ->
          kind(json, "device.matched", e)
              .put("driver", e.driver())
              .put("modalias", e.modalias().text());
      case DeviceEvent.Unmatched e -> kind(json, "device.unmatched", e);
      case DeviceEvent.GivenUp e -> kind(json, "device.given-up", e);
      case DeviceEvent.LeftUnbound e -> kind(json, "device.left-unbound", e);
      case DeviceEvent.MatchedAnew e -> kind(json, "device.matched-anew", e);
      case DeviceEvent.NearlyMatched e ->
          Facts.nearest(kind(json, "device.nearly-matched", e), e.miss());
    }
  }

  private static Json kind(Json json, String kind, DeviceEvent event) {
    return json.put("event", kind).put("device", event.device().toString());
  }

  private static void driver(Json json, DriverEvent event) {
    switch (event) {
      case DriverEvent.Registered e ->
          json.put("event", "driver.registered")
              .put("driver", e.driver())
              .put("module", e.module());
      case DriverEvent.Offered e ->
          json.put("event", "driver.offered")
              .put("driver", e.driver())
              .put("tookNanos", e.took().toNanos());
      case DriverEvent.Refused e ->
          json.put("event", "driver.refused").put("driver", e.driver()).put("reason", e.reason());
      case DriverEvent.Unregistered e ->
          json.put("event", "driver.unregistered").put("driver", e.driver());
    }
  }

  private static void resource(Json json, ResourceEvent event) {
    String kind =
        switch (event) {
          case ResourceEvent.Promised _ -> "resource.promised";
          case ResourceEvent.Published _ -> "resource.published";
          case ResourceEvent.Refused _ -> "resource.refused";
          case ResourceEvent.Withdrawn _ -> "resource.withdrawn";
          case ResourceEvent.Never _ -> "resource.never";
        };
    json.put("event", kind);
    Facts.resource(json, "resource", event.key());
    json.put("by", event.by());
    if (event instanceof ResourceEvent.Refused refused) {
      json.put("owner", refused.owner());
    }
    if (event instanceof ResourceEvent.Never never) {
      never.reason().ifPresent(reason -> json.put("reason", reason));
    }
  }

  private static void module(Json json, ModuleEvent event) {
    switch (event) {
      case ModuleEvent.Requested e ->
          json.put("event", "module.requested")
              .put("name", e.name())
              .put("by", e.by())
              .texts("modules", e.modules());
      case ModuleEvent.Answered e ->
          Facts.answer(json.put("event", "module.answered").put("name", e.name()), e.answer());
      case ModuleEvent.Loading e -> json.put("event", "module.loading").put("module", e.module());
      case ModuleEvent.Loaded e ->
          json.put("event", "module.loaded")
              .put("module", e.module())
              .texts("drivers", e.drivers());
      case ModuleEvent.Failed e ->
          Facts.thrown(
              json.put("event", "module.failed").put("module", e.module()), "cause", e.cause());
      case ModuleEvent.Unloaded e -> json.put("event", "module.unloaded").put("module", e.module());
    }
  }

  private static void work(Json json, WorkEvent event) {
    String kind =
        switch (event) {
          case WorkEvent.Started _ -> "work.started";
          case WorkEvent.Ended _ -> "work.ended";
          case WorkEvent.Failed _ -> "work.failed";
          case WorkEvent.Cancelled _ -> "work.cancelled";
        };
    json.put("event", kind).put("device", event.device().toString()).put("work", event.work());
    if (event instanceof WorkEvent.Failed failed) {
      Facts.thrown(json, "cause", failed.cause());
    }
  }

  private static void engine(Json json, EngineEvent event) {
    switch (event) {
      case EngineEvent.PartFailed e ->
          Facts.thrown(
              json.put("event", "engine.part-failed").put("part", e.part()), "cause", e.cause());
      case EngineEvent.Warned e ->
          json.put("event", "engine.warned").put("by", e.by()).put("text", e.text());
      case EngineEvent.Noted e ->
          json.put("event", "engine.noted").put("by", e.by()).put("text", e.text());
      case EngineEvent.Deadlocked e ->
          json.put("event", "engine.deadlocked").texts("circle", e.circle());
      case EngineEvent.Endless e -> json.put("event", "engine.endless").put("what", e.what());
      case EngineEvent.Stuck e ->
          Facts.verdicts(
              json.put("event", "engine.stuck").put("device", e.device().toString()), e.verdicts());
      case EngineEvent.Settled e ->
          json.put("event", "engine.settled")
              .put("bound", e.bound())
              .put("waiting", e.waiting())
              .put("failed", e.failed())
              .put("unmatched", e.unmatched());
    }
  }
}
