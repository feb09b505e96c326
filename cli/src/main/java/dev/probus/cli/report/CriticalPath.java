package dev.probus.cli.report;

import dev.probus.api.DeviceId;
import dev.probus.cli.report.Span.Kind;
import dev.probus.cli.report.Span.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why the last device was not bound earlier: from its bind back, each step is what ended last
 * before the one after it could begin.
 */
final class CriticalPath {
  /**
   * A step.
   *
   * @param device who took it
   * @param span its place among the device's spans
   * @param until when it was over for whoever waited for it, in nanoseconds
   */
  record Step(DeviceId device, int span, long until) {}

  private final Drawn drawn;
  private final Map<String, DeviceId> byName = new HashMap<>();
  private final Set<Step> steps = new LinkedHashSet<>();

  private CriticalPath(Drawn drawn) {
    this.drawn = drawn;
    drawn.lanes().keySet().forEach(id -> byName.put(id.toString(), id));
  }

  /** Returns the steps to the last bind, the first one first; none if nothing was bound. */
  static List<Step> of(Drawn drawn) {
    CriticalPath path = new CriticalPath(drawn);
    drawn.lanes().entrySet().stream()
        .filter(e -> e.getValue().bound().isPresent())
        .max(
            Comparator.<Map.Entry<DeviceId, Lane>>comparingLong(
                    e -> e.getValue().bound().orElseThrow())
                .thenComparing(Map.Entry::getKey))
        .ifPresent(last -> path.back(new At(last.getKey(), last.getValue().bound().orElseThrow())));
    return new ArrayList<>(path.steps).reversed();
  }

  /** A device at a moment. */
  private record At(DeviceId device, long time) {}

  private void back(At last) {
    Set<At> seen = new LinkedHashSet<>();
    Optional<At> at = Optional.of(last);
    while (at.isPresent() && seen.add(at.get())) {
      at = before(at.get());
    }
  }

  private Optional<At> before(At at) {
    Lane lane = drawn.of(at.device());
    momentary(lane, at).ifPresent(steps::add);
    Optional<Integer> longest = endedLast(lane, at.time());
    if (longest.isEmpty()) {
      return lane.addedBy().map(adder -> new At(adder, lane.appeared()));
    }
    int index = longest.get();
    Span span = lane.spans().get(index);
    steps.add(new Step(at.device(), index, Math.min(span.until(), at.time())));
    return Optional.of(provider(span, at.time()).orElse(new At(at.device(), span.from())));
  }

  /** Who published last of what was waited for, and when; empty if nobody known did meanwhile. */
  private Optional<At> provider(Span span, long time) {
    return span.needs().stream()
        .filter(need -> need.at().isPresent() && need.at().getAsLong() <= time)
        .filter(need -> need.at().getAsLong() > span.from())
        .max(Comparator.comparingLong((Need need) -> need.at().getAsLong()))
        .flatMap(need ->
            need.by()
                .flatMap(by -> Optional.ofNullable(byName.get(by)))
                .map(by -> new At(by, need.at().getAsLong())));
  }

  /** A call that took no time. */
  private static Optional<Step> momentary(Lane lane, At at) {
    for (int i = lane.spans().size() - 1; i >= 0; i--) {
      Span span = lane.spans().get(i);
      boolean now = span.from() == at.time() && span.until() == at.time();
      if (now && span.kind() == Kind.PROBE) {
        return Optional.of(new Step(at.device(), i, at.time()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> endedLast(Lane lane, long time) {
    int best = -1;
    for (int i = 0; i < lane.spans().size(); i++) {
      Span span = lane.spans().get(i);
      if (span.from() < time && (best < 0 || later(span, lane.spans().get(best), time))) {
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private static boolean later(Span one, Span other, long time) {
    long first = Math.min(one.until(), time);
    long second = Math.min(other.until(), time);
    return first != second ? first > second : one.from() < other.from();
  }
}
