package dev.probus.cli.why;

import dev.probus.core.explain.CriticalPath;
import dev.probus.core.explain.Hop;
import dev.probus.core.explain.Recording;
import dev.probus.core.explain.Why;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Writes answers as one object; docs/json.md describes its fields. */
public final class WhyJson {
  private static final int VERSION = 1;

  private WhyJson() {}

  private static Json begin(Recording recording, PrintWriter out) {
    Json json = Json.page(out).begin("probus-why", VERSION);
    json.put("machine", recording.machine()).put("policy", recording.policy());
    recording.seed().ifPresent(seed -> json.put("seed", seed));
    return json;
  }

  private static void end(Json json, PrintWriter out) {
    json.end().close();
    out.println();
  }

  /** Writes why one device is not bound. */
  public static void print(Recording recording, Why why, PrintWriter out) {
    Json json = begin(recording, out);
    json.put("device", why.device().id().toString());
    json.put("state", why.device().state().name().toLowerCase(Locale.ROOT));
    json.put("explanation", why.line());
    hops(json, "path", why.path());
    hops(json, "roots", why.roots());
    ReasonJson.action(json, why.action());
    end(json, out);
  }

  private static void hops(Json json, String name, List<Hop> hops) {
    json.list(name);
    for (Hop hop : hops) {
      json.begin();
      ReasonJson.hop(json, hop);
      json.end();
    }
    json.endList();
  }

  /** Writes why devices are not bound, root by root. */
  public static void print(Recording recording, List<Why.Group> groups, PrintWriter out) {
    Json json = begin(recording, out).list("groups");
    for (Why.Group group : groups) {
      json.begin().begin("root");
      ReasonJson.hop(json, group.root());
      json.end();
      ReasonJson.action(json, group.action());
      json.texts("devices", group.devices().stream().map(device -> device.id()).toList()).end();
    }
    end(json.endList(), out);
  }

  /** Writes why a device was not bound earlier. */
  public static void print(Recording recording, CriticalPath path, PrintWriter out) {
    Json json = begin(recording, out);
    json.put("device", path.device().toString()).put("boundNanos", path.bound());
    json.list("segments");
    for (CriticalPath.Segment part : path.segments()) {
      json.begin().put("kind", part.kind().name().toLowerCase(Locale.ROOT));
      json.put("device", part.device()).put("what", part.what());
      json.put("fromNanos", part.from()).put("untilNanos", part.until()).end();
    }
    end(json.endList(), out);
  }
}
