package dev.probus.core.record.form;

import dev.probus.api.event.NearMiss;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.event.Verdict;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.Cause;
import java.util.Collection;
import java.util.Optional;

/** Writes what several documents have in common. Each writes whole fields. */
public final class Facts {
  /** How many causes of causes are told; some go in a circle. */
  static final int CAUSES = 8;

  private Facts() {}

  /** Writes a resource as {@code "NAME": {"type", "name"}}. */
  public static void resource(Json json, String name, ResourceKey<?> key) {
    json.begin(name);
    fields(json, key);
  }

  /** Writes resources as a list of {@code {"type", "name"}}. */
  public static void resources(Json json, String name, Collection<ResourceKey<?>> keys) {
    json.list(name);
    for (ResourceKey<?> key : keys) {
      json.begin();
      fields(json, key);
    }
    json.endList();
  }

  private static void fields(Json json, ResourceKey<?> key) {
    json.put("type", key.typeName()).put("name", key.name()).end();
  }

  /** Writes what was thrown as {@code "NAME": {"type", "message", "cause"}}. */
  public static void thrown(Json json, String name, Throwable thrown) {
    int depth = 0;
    Optional<Throwable> at = Optional.of(thrown);
    for (; at.isPresent() && depth < CAUSES; at = Cause.below(at.get())) {
      Cause told = Cause.of(at.get());
      json.begin(depth == 0 ? name : "cause")
          .put("type", told.type())
          .put("message", told.message());
      depth++;
    }
    for (; depth > 0; depth--) {
      json.end();
    }
  }

  /** Writes a table entry that nearly matches as {@code "nearest"}. */
  public static void nearest(Json json, NearMiss miss) {
    json.begin("nearest").put("entry", miss.pattern()).put("owner", miss.owner());
    json.list("differing");
    for (NearMiss.Field field : miss.differing()) {
      json.begin()
          .put("field", field.name())
          .put("wanted", field.wanted())
          .put("found", field.found())
          .end();
    }
    json.endList().end();
  }

  /** Writes verdicts as a list of objects, each with its {@code kind}. */
  public static void verdicts(Json json, Collection<Verdict> verdicts) {
    json.list("verdicts");
    for (Verdict verdict : verdicts) {
      json.begin();
      verdict(json, verdict);
      resource(json, "resource", verdict.key());
      json.end();
    }
    json.endList();
  }

  private static void verdict(Json json, Verdict verdict) {
    switch (verdict) {
      case Verdict.NobodyProvides _ -> json.put("kind", "nobody-provides");
      case Verdict.NeverComes v -> {
        json.put("kind", "never-comes").put("by", v.by());
        v.reason().ifPresent(reason -> json.put("reason", reason));
      }
      case Verdict.ProviderOutside v ->
          json.put("kind", "provider-outside").put("provider", v.provider());
      case Verdict.ProviderWithoutDriver v ->
          json.put("kind", "provider-without-driver").put("provider", v.provider().toString());
      case Verdict.ProviderNotLoadable v ->
          json.put("kind", "provider-not-loadable")
              .put("provider", v.provider().toString())
              .put("reason", v.reason());
      case Verdict.ProviderFailed v -> {
        json.put("kind", "provider-failed").put("provider", v.provider().toString());
        json.put("driver", v.driver());
        thrown(json, "cause", v.cause());
      }
      case Verdict.ProviderWaits v ->
          json.put("kind", "provider-waits").put("provider", v.provider().toString());
      case Verdict.ProviderSilent v ->
          json.put("kind", "provider-silent")
              .put("provider", v.provider().toString())
              .put("driver", v.driver());
      case Verdict.ProviderUnbound v ->
          json.put("kind", "provider-unbound").put("provider", v.provider().toString());
      case Verdict.Unnoticed v -> json.put("kind", "unnoticed").put("by", v.by());
      case Verdict.Cycle v -> json.put("kind", "cycle").texts("path", v.path());
    }
  }

  /** Writes what came of a request for modules as {@code "answer"} and what belongs to it. */
  public static void answer(Json json, ModuleAnswer answer) {
    switch (answer) {
      case ModuleAnswer.Loaded a -> json.put("answer", "loaded").texts("loaded", a.modules());
      case ModuleAnswer.NotFound _ -> json.put("answer", "not-found");
      case ModuleAnswer.Blacklisted a ->
          json.put("answer", "blacklisted").texts("blacklisted", a.modules());
      case ModuleAnswer.Failed a -> {
        json.put("answer", "failed").put("failed", a.module()).texts("chain", a.chain());
        thrown(json, "cause", a.cause());
      }
    }
  }

  /** Writes why a device was unbound as {@code "why"} and what belongs to it. */
  static void unbindCause(Json json, UnbindCause cause) {
    switch (cause) {
      case UnbindCause.DeviceGone _ -> json.put("why", "device-gone");
      case UnbindCause.DeviceChanged _ -> json.put("why", "device-changed");
      case UnbindCause.DriverGone _ -> json.put("why", "driver-gone");
      case UnbindCause.ResourceLost lost -> {
        json.put("why", "resource-lost");
        resource(json, "resource", lost.key());
      }
      case UnbindCause.WorkFailed work -> json.put("why", "work-failed").put("work", work.work());
      case UnbindCause.Asked _ -> json.put("why", "asked");
    }
  }
}
