package dev.probus.core.record.form;

import dev.probus.api.event.ProbeEvent;

/** Writes what happened between a driver and a device. */
final class ProbeEventJson {
  private ProbeEventJson() {}

  static void write(Json json, ProbeEvent event) {
    json.put("event", kind(event))
        .put("device", event.device().toString())
        .put("driver", event.driver());
    rest(json, event);
  }

  private static String kind(ProbeEvent event) {
    return switch (event) {
      case ProbeEvent.Waiting _ -> "probe.waiting";
      case ProbeEvent.Started _ -> "probe.started";
      case ProbeEvent.Bound _ -> "probe.bound";
      case ProbeEvent.HeldBack _ -> "probe.held-back";
      case ProbeEvent.DeferredWithoutKey _ -> "probe.deferred-without-key";
      case ProbeEvent.Rejected _ -> "probe.rejected";
      case ProbeEvent.Failed _ -> "probe.failed";
      case ProbeEvent.Undone _ -> "probe.undone";
      case ProbeEvent.GoesWithout _ -> "probe.goes-without";
      case ProbeEvent.ArrivedLate _ -> "probe.arrived-late";
      case ProbeEvent.Unbinding _ -> "probe.unbinding";
      case ProbeEvent.Unbound _ -> "probe.unbound";
      case ProbeEvent.ReleaseFailed _ -> "probe.release-failed";
      case ProbeEvent.Hanging _ -> "probe.hanging";
    };
  }

  private static void rest(Json json, ProbeEvent event) {
    switch (event) {
      case ProbeEvent.Waiting e -> {
        json.put("declared", e.declared());
        Facts.resources(json, "resources", e.keys());
        if (!e.optional().isEmpty()) {
          Facts.resources(json, "optional", e.optional());
        }
      }
      case ProbeEvent.Started e -> json.put("attempt", e.attempt());
      case ProbeEvent.Bound _, ProbeEvent.Unbound _ -> {
        // nothing more to tell
      }
      case ProbeEvent.HeldBack e -> json.put("supplier", e.supplier().toString());
      case ProbeEvent.DeferredWithoutKey e -> json.put("reason", e.reason());
      case ProbeEvent.Rejected e -> json.put("reason", e.reason());
      case ProbeEvent.Failed e -> Facts.thrown(json, "cause", e.cause());
      case ProbeEvent.Undone e -> json.put("reason", e.reason());
      case ProbeEvent.GoesWithout e -> {
        json.put("known", e.known());
        Facts.resource(json, "resource", e.key());
      }
      case ProbeEvent.ArrivedLate e -> Facts.resource(json, "resource", e.key());
      case ProbeEvent.Unbinding e -> Facts.unbindCause(json, e.cause());
      case ProbeEvent.ReleaseFailed e -> Facts.thrown(json, "cause", e.cause());
      case ProbeEvent.Hanging e -> {
        json.put("call", e.call()).put("atLeastNanos", e.atLeast().toNanos());
        json.texts("stack", e.stack());
      }
    }
  }
}
