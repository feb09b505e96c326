package dev.probus.core.machine;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.module.ModuleName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds in the log and the last snapshot of a run what a condition speaks of. */
final class Evidence {
  /** Whether a condition holds, and what was found. */
  private record Answer(boolean holds, String found) {}

  private final Timeline timeline;
  private final Snapshot snapshot;

  Evidence(List<LogEntry> log, Snapshot snapshot) {
    this.timeline = new Timeline(log);
    this.snapshot = snapshot;
  }

  Finding judge(Expectation expectation, String file) {
    Answer answer = answer(expectation.condition());
    return new Finding(
        file,
        expectation.line(),
        expectation.text(),
        answer.holds() != expectation.negated(),
        answer.found());
  }

  private Answer answer(Condition condition) {
    return switch (condition) {
      case Condition.InState(DeviceId device, DeviceState state) ->
          look(device, status -> status.state() == state);
      case Condition.Absent(DeviceId device) ->
          new Answer(snapshot.device(device).isEmpty(), standing(device));
      case Condition.BoundTo bound -> boundTo(bound);
      case Condition.BoundBy(DeviceId device, Duration time) -> boundBy(device, time);
      case Condition.BoundAt(DeviceId device, Duration time) -> boundAt(device, time);
      case Condition.WaitsFor waits -> waits(waits);
      case Condition.Probes(DeviceId device, Count count) ->
          counted(count, timeline.count(ProbeEvent.Started.class, e -> e.device().equals(device)));
      case Condition.Wasted(Count count) -> counted(count, timeline.wasted());
      case Condition.Unbinds(DeviceId device, Count count) ->
          counted(count, timeline.count(ProbeEvent.Unbound.class, e -> e.device().equals(device)));
      case Condition.Loads(String module, Count count) ->
          counted(count, timeline.count(ModuleEvent.Loading.class, e -> names(e, module)));
      case Condition.Order(List<DeviceId> devices) -> order(devices);
      case Condition.LastBind(Span span) -> lastBind(span);
      default -> told(condition);
    };
  }

  /** What the engine says in so many words. */
  private Answer told(Condition condition) {
    return switch (condition) {
      case Condition.Without without -> without(without);
      case Condition.Late(DeviceId device, String resource) ->
          any(
              ProbeEvent.ArrivedLate.class,
              e -> e.device().equals(device) && e.key().name().equals(resource));
      case Condition.Hangs(DeviceId device) ->
          any(ProbeEvent.Hanging.class, e -> e.device().equals(device));
      case Condition.Refused(String what) -> refused(what);
      case Condition.Notes(DeviceId device, String text) ->
          look(device, status -> status.notes().stream().anyMatch(note -> note.contains(text)));
      default -> kernel(condition);
    };
  }

  private Answer kernel(Condition condition) {
    return switch (condition) {
      case Condition.Warns(String text) -> lines(timeline.warnings(), List.of(text), "no warning");
      case Condition.Deadlock(List<String> words) ->
          lines(timeline.deadlocks(), words, "no deadlock");
      case Condition.Livelock() -> lines(timeline.endless(), List.of(), "nothing endless");
      case Condition.Blocked(Span span) -> {
        Duration blocked = timeline.blocked();
        yield new Answer(span.admits(blocked), Durations.text(blocked));
      }
      case Condition.HeldBack(DeviceId device) ->
          any(ProbeEvent.HeldBack.class, e -> e.device().equals(device));
      default -> throw new IllegalArgumentException(condition.toString());
    };
  }

  /** Looks for a line that has all these words. */
  private static Answer lines(List<String> lines, List<String> words, String none) {
    return new Answer(
        lines.stream().anyMatch(line -> words.stream().allMatch(line::contains)),
        lines.isEmpty() ? none : lines.toString());
  }

  private Answer look(DeviceId device, Predicate<DeviceStatus> condition) {
    return new Answer(snapshot.device(device).filter(condition).isPresent(), standing(device));
  }

  private String standing(DeviceId device) {
    Optional<DeviceStatus> status = snapshot.device(device);
    return status.map(Standing::say).orElse(device + " is absent");
  }

  private Answer boundTo(Condition.BoundTo bound) {
    return look(
        bound.device(),
        status ->
            status.state() == DeviceState.BOUND
                && (bound.driver() == null || status.driver().equals(Optional.of(bound.driver()))));
  }

  private Answer boundBy(DeviceId device, Duration time) {
    Optional<Duration> bound = timeline.firstBind(device);
    return new Answer(
        bound.filter(at -> at.compareTo(time) <= 0).isPresent(),
        bound
            .map(at -> device + " bound at " + Durations.text(at))
            .orElseGet(() -> standing(device)));
  }

  private Answer boundAt(DeviceId device, Duration time) {
    boolean holds = timeline.boundAt(device, time);
    return new Answer(
        holds, device + (holds ? " bound at " : " not bound at ") + Durations.text(time));
  }

  private Answer waits(Condition.WaitsFor waits) {
    Reason reason = waits.reason();
    return look(
        waits.device(),
        status ->
            status.missing().stream().anyMatch(key -> key.name().equals(waits.resource()))
                && (reason == null
                    || status.verdicts().stream()
                        .anyMatch(v -> v.key().name().equals(waits.resource()) && reason.says(v))));
  }

  private static Answer counted(Count count, long found) {
    return new Answer(count.admits(found), Long.toString(found));
  }

  private static boolean names(ModuleEvent.Loading event, String module) {
    return ModuleName.canonical(event.module()).equals(ModuleName.canonical(module));
  }

  private Answer order(List<DeviceId> devices) {
    List<DeviceId> found = new ArrayList<>(timeline.firstBinds());
    found.retainAll(devices);
    return new Answer(found.equals(devices), "the order " + found);
  }

  private Answer lastBind(Span span) {
    Optional<Duration> last = timeline.lastBind();
    return new Answer(
        last.filter(span::admits).isPresent(),
        last.map(Durations::text).orElse("that nothing was bound"));
  }

  private Answer without(Condition.Without without) {
    Duration by = without.by();
    Optional<Duration> at =
        timeline.first(
            ProbeEvent.GoesWithout.class,
            e -> e.device().equals(without.device()) && e.key().name().equals(without.resource()));
    return new Answer(
        at.filter(time -> by == null || time.compareTo(by) <= 0).isPresent(),
        at.map(time -> "it goes without at " + Durations.text(time)).orElse("nothing of the kind"));
  }

  private Answer refused(String what) {
    boolean device = timeline.has(DeviceEvent.Refused.class, e -> e.device().name().equals(what));
    boolean resource = timeline.has(ResourceEvent.Refused.class, e -> e.key().name().equals(what));
    return said(device || resource);
  }

  private <E> Answer any(Class<E> kind, Predicate<E> which) {
    return said(timeline.has(kind, which));
  }

  private static Answer said(boolean holds) {
    return new Answer(holds, holds ? "it in the log" : "nothing of the kind in the log");
  }
}
