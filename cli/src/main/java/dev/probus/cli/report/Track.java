package dev.probus.cli.report;

import dev.probus.api.DeviceId;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.cli.report.Span.Kind;
import dev.probus.cli.report.Span.Need;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What one device has been at so far. For one thread. */
final class Track {
  private record Begun(long from, String text) {}

  private final List<Span> spans = new ArrayList<>();
  private final Map<String, Begun> works = new LinkedHashMap<>();
  private final List<Begun> asks = new ArrayList<>();
  private @Nullable Begun probe;
  private @Nullable OpenWait wait;
  private @Nullable Begun held;
  private @Nullable DeviceId supplier;
  private @Nullable DeviceId addedBy;
  private long appeared;
  private OptionalLong bound = OptionalLong.empty();

  void appears(long now, Optional<DeviceId> by) {
    appeared = now;
    addedBy = by.orElse(null);
  }

  void bound(long now) {
    probeEnds(now, "bound", "");
    bound = OptionalLong.of(now);
  }

  void unbound() {
    bound = OptionalLong.empty();
  }

  void probeBegins(long now, String driver, int attempt) {
    waitEnds(now, "probed");
    probe = new Begun(now, driver + ", call " + attempt);
  }

  /** Ends the call, if one is running, and whatever waited for it. */
  void probeEnds(long now, String end, String why) {
    waitEnds(now, end);
    Begun begun = probe;
    if (begun != null) {
      String text = why.isEmpty() ? begun.text() : begun.text() + ": " + why;
      spans.add(new Span(Kind.PROBE, begun.from(), now, end, text, List.of()));
      probe = null;
    }
  }

  /** Returns the wait that goes on, which begins now if none does. */
  OpenWait waits(long now, String text) {
    OpenWait open = wait;
    if (open == null) {
      open = new OpenWait(now, text);
      wait = open;
    }
    return open;
  }

  Optional<OpenWait> waiting() {
    return Optional.ofNullable(wait);
  }

  void waitEnds(long now, String end) {
    OpenWait open = wait;
    if (open != null) {
      spans.add(open.ended(now, end));
      wait = null;
    }
    Begun begun = held;
    if (begun != null) {
      Optional<String> by = Optional.ofNullable(supplier).map(DeviceId::toString);
      boolean came = end.equals("probed");
      OptionalLong at = came ? OptionalLong.of(now) : OptionalLong.empty();
      Need need = new Need("supplier " + by.orElse(""), by, at, false);
      spans.add(new Span(Kind.HELD, begun.from(), now, end, begun.text(), List.of(need)));
      held = null;
    }
  }

  void heldBack(long now, DeviceId by) {
    waitEnds(now, "held-back");
    held = new Begun(now, "held back, since " + by + " is not bound");
    supplier = by;
  }

  void asks(long now, String name) {
    asks.add(new Begun(now, name));
  }

  void answered(long now, String name, ModuleAnswer answer) {
    for (Begun ask : List.copyOf(asks)) {
      if (ask.text().equals(name)) {
        spans.add(new Span(Kind.MODULE, ask.from(), now, word(answer), name, List.of()));
        asks.remove(ask);
        return;
      }
    }
  }

  private static String word(ModuleAnswer answer) {
    return switch (answer) {
      case ModuleAnswer.Loaded _ -> "loaded";
      case ModuleAnswer.NotFound _ -> "not-found";
      case ModuleAnswer.Blacklisted _ -> "blacklisted";
      case ModuleAnswer.Failed _ -> "failed";
    };
  }

  void workBegins(long now, String work) {
    works.put(work, new Begun(now, work));
  }

  void workEnds(long now, String work, String end) {
    Begun begun = works.remove(work);
    if (begun != null) {
      spans.add(new Span(Kind.WORK, begun.from(), now, end, work, List.of()));
    }
  }

  /** Ends whatever has not ended, and returns all by the time when it began. */
  Lane lane(long end) {
    probeEnds(end, Span.OPEN, "");
    waitEnds(end, Span.OPEN);
    asks.forEach(
        ask -> spans.add(new Span(Kind.MODULE, ask.from(), end, Span.OPEN, ask.text(), List.of())));
    List.copyOf(works.keySet()).forEach(work -> workEnds(end, work, Span.OPEN));
    spans.sort((a, b) -> Long.compare(a.from(), b.from())); // stable
    return new Lane(appeared, Optional.ofNullable(addedBy), bound, spans);
  }
}
