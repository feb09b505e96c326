package dev.probus.cli.diff;

import dev.probus.api.event.LogEntry;
import dev.probus.core.explain.Recording;
import dev.probus.core.record.diff.Differences;
import dev.probus.core.record.diff.Divergence;
import dev.probus.core.record.diff.EndingDifference;
import dev.probus.core.record.diff.Explained;
import dev.probus.core.record.diff.Side;
import dev.probus.core.record.form.EventJson;
import dev.probus.core.record.form.Facts;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;
import java.util.OptionalLong;

/** Writes how two recordings differ as one object; docs/json.md describes its fields. */
public final class DiffJson {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private DiffJson() {}

  /** Writes the object and ends the line. */
  public static void print(Pair pair, Differences differences, PrintWriter out) {
    try (Json json = Json.page(out)) {
      json.begin("probus-diff", VERSION);
      side(json, "left", pair.leftFile(), pair.left());
      side(json, "right", pair.rightFile(), pair.right());
      json.put("same", differences.none()).put("sameEvents", differences.same());
      differences.first().ifPresent(first -> first(json, first));
      because(json, differences.because());
      json.put("onlyLeft", differences.onlyLeft()).put("onlyRight", differences.onlyRight());
      json.list("endings");
      differences.endings().forEach(ending -> ending(json, ending));
      json.endList().end();
    }
    out.println();
  }

  private static void side(Json json, String name, String file, Recording recording) {
    json.begin(name)
        .put("file", file)
        .put("machine", recording.machine())
        .put("policy", recording.policy());
    recording.seed().ifPresent(seed -> json.put("seed", seed));
    json.put("events", recording.entries().size()).end();
  }

  private static void first(Json json, Divergence first) {
    json.begin("first");
    switch (first) {
      case Divergence.OnlyInOne d -> one(json, "only-in-one", d.side(), d.entry());
      case Divergence.GoesOn d -> one(json, "goes-on", d.side(), d.entry());
      case Divergence.OtherOrder d -> both(json, "other-order", d.left(), d.right());
      case Divergence.OtherDriver d -> both(json, "other-driver", d.left(), d.right());
      case Divergence.OtherOutcome d -> both(json, "other-outcome", d.left(), d.right());
      case Divergence.OtherAnswer d -> both(json, "other-answer", d.left(), d.right());
      case Divergence.OtherDetail d -> both(json, "other-detail", d.left(), d.right());
      case Divergence.OtherTime d -> both(json, "other-time", d.left(), d.right());
    }
    json.end();
  }

  private static void one(Json json, String kind, Side side, LogEntry entry) {
    json.put("kind", kind).name(side == Side.LEFT ? "left" : "right");
    EventJson.write(json, entry);
  }

  private static void both(Json json, String kind, LogEntry left, LogEntry right) {
    json.put("kind", kind).name("left");
    EventJson.write(json, left);
    json.name("right");
    EventJson.write(json, right);
  }

  private static void because(Json json, Iterable<Explained> because) {
    json.list("because");
    for (Explained why : because) {
      json.begin();
      switch (why) {
        case Explained.OtherStart s ->
            sides(json.put("kind", "other-" + s.what()), s.left(), s.right());
        case Explained.OtherPace p ->
            json.put("kind", "other-pace")
                .put("sequence", p.left().sequence())
                .put("leftNanos", p.left().nanos())
                .put("rightNanos", p.right().nanos());
        case Explained.OtherPublication p -> {
          json.put("kind", "other-publication");
          Facts.resource(json, "resource", p.key());
          nanos(json, "leftNanos", p.left());
          nanos(json, "rightNanos", p.right());
        }
        case Explained.OtherAnswer a ->
            sides(
                json.put("kind", "other-answer").put("request", a.request()), a.left(), a.right());
        case Explained.OtherProvider p ->
            sides(
                json.put("kind", "other-provider").put("provider", p.provider().toString()),
                p.left(),
                p.right());
      }
      json.end();
    }
    json.endList();
  }

  private static void sides(Json json, String left, String right) {
    json.put("left", left).put("right", right);
  }

  private static void nanos(Json json, String name, OptionalLong nanos) {
    nanos.ifPresent(value -> json.put(name, value));
  }

  private static void ending(Json json, EndingDifference ending) {
    json.begin().put("device", ending.device().toString());
    sides(json, ending.left(), ending.right());
    because(json, ending.because());
    json.end();
  }
}
