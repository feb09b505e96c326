package dev.probus.cli.why;

import dev.probus.core.explain.Action;
import dev.probus.core.explain.Hop;
import dev.probus.core.explain.Reason;
import dev.probus.core.explain.Sentence;
import dev.probus.core.record.form.Facts;
import dev.probus.core.record.form.Json;
import java.util.Locale;

/** Writes hops, reasons and actions. */
final class ReasonJson {
  private ReasonJson() {}

  static void hop(Json json, Hop hop) {
    json.put("device", hop.device().toString());
    json.begin("reason").put("kind", kind(hop.reason()));
    waits(json, hop.reason());
    json.put("text", Sentence.clause(hop.reason())).end();
    json.put("next", hop.next());
  }

  static void action(Json json, Action action) {
    json.begin("action")
        .put("kind", action.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("text", action.text())
        .end();
  }

  /** Returns the reason's name, in small letters and hyphens. */
  static String kind(Reason reason) {
    return reason
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }

  private static void waits(Json json, Reason reason) {
    switch (reason) {
      case Reason.WaitsFor r -> {
        Facts.resource(json, "resource", r.key());
        json.put("provider", r.provider().toString());
      }
      case Reason.Missing r -> Facts.resource(json, "resource", r.key());
      case Reason.NobodyProvides r -> Facts.resource(json, "resource", r.key());
      case Reason.NeverComes r -> {
        Facts.resource(json, "resource", r.key());
        json.put("by", r.by()).put("because", r.because());
      }
      case Reason.ProviderOutside r -> {
        Facts.resource(json, "resource", r.key());
        json.put("provider", r.provider());
      }
      case Reason.ProviderSilent r -> {
        Facts.resource(json, "resource", r.key());
        json.put("provider", r.provider().toString()).put("driver", r.driver());
      }
      case Reason.Unnoticed r -> {
        Facts.resource(json, "resource", r.key());
        json.put("by", r.by());
      }
      case Reason.OptionalOpen r -> {
        Facts.resource(json, "resource", r.key());
        json.put("sinceNanos", r.since().toNanos());
      }
      case Reason.Cycle r -> cycle(json, r);
      case Reason.DefersWithoutKey r -> json.put("driver", r.driver()).put("said", r.said());
      case Reason.HeldBack r -> json.put("supplier", r.supplier().toString());
      case Reason.SupplierAbsent r -> json.put("supplier", r.supplier().toString());
      default -> standing(json, reason);
    }
  }

  private static void cycle(Json json, Reason.Cycle cycle) {
    cycle.key().ifPresent(key -> Facts.resource(json, "resource", key));
    json.texts("path", cycle.path()).list("cuts");
    for (Reason.Cut cut : cycle.cuts()) {
      json.begin().put("device", cut.device().toString());
      Facts.resource(json, "resource", cut.key());
      json.put("optional", cut.optional()).texts("frees", cut.frees()).end();
    }
    json.endList();
  }

  private static void standing(Json json, Reason reason) {
    switch (reason) {
      case Reason.NoDriver r -> {
        r.nearest().ifPresent(miss -> Facts.nearest(json, miss));
        json.put("said", r.said());
      }
      case Reason.ModuleNotFound r -> {
        json.put("name", r.name());
        r.nearest().ifPresent(miss -> Facts.nearest(json, miss));
      }
      case Reason.ModuleBlacklisted r -> json.put("name", r.name()).texts("modules", r.modules());
      case Reason.ModuleFailed r -> {
        json.put("name", r.name()).put("module", r.module()).texts("chain", r.chain());
        Facts.thrown(json, "cause", r.cause());
      }
      case Reason.Loading r -> json.put("name", r.name());
      case Reason.Rejected r -> json.put("driver", r.driver()).put("said", r.said());
      case Reason.Failed r -> {
        json.put("driver", r.driver());
        Facts.thrown(json, "cause", r.cause());
      }
      case Reason.WorkFailed r -> {
        json.put("work", r.work());
        Facts.thrown(json, "cause", r.cause());
      }
      case Reason.Refused r -> {
        Facts.resource(json, "resource", r.key());
        json.put("owner", r.owner());
      }
      case Reason.Hanging r -> {
        json.put("driver", r.driver()).put("call", r.call());
        r.atLeast().ifPresent(time -> json.put("atLeastNanos", time.toNanos()));
        json.texts("stack", r.stack());
      }
      case Reason.Deadlock r -> json.texts("circle", r.circle());
      case Reason.Livelock r -> json.put("what", r.what());
      default -> {
        // its kind says it all
      }
    }
  }
}
