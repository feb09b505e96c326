package dev.probus.core.machine;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Questions to a log.
 *
 * @param log all events of a run, in order
 */
record Timeline(List<LogEntry> log) {

  Timeline {
    log = List.copyOf(log);
  }

  <E> long count(Class<E> kind, Predicate<E> which) {
    return log.stream().map(LogEntry::event).filter(e -> is(e, kind, which)).count();
  }

  <E> boolean has(Class<E> kind, Predicate<E> which) {
    return count(kind, which) > 0;
  }

  /** Returns when such an event was first written. */
  <E> Optional<Duration> first(Class<E> kind, Predicate<E> which) {
    return log.stream().filter(e -> is(e.event(), kind, which)).findFirst().map(Timeline::time);
  }

  /** Returns how many calls of probes did not lead to a binding. */
  long wasted() {
    return count(ProbeEvent.Started.class, _ -> true) - count(ProbeEvent.Bound.class, _ -> true);
  }

  Optional<Duration> firstBind(DeviceId device) {
    return first(ProbeEvent.Bound.class, e -> e.device().equals(device));
  }

  /** Tells whether a device was bound when all had happened that is written at this time. */
  boolean boundAt(DeviceId device, Duration at) {
    boolean bound = false;
    for (LogEntry entry : log) {
      if (time(entry).compareTo(at) > 0) {
        break;
      }
      if (entry.event() instanceof ProbeEvent e && e.device().equals(device)) {
        bound = (bound || e instanceof ProbeEvent.Bound) && !(e instanceof ProbeEvent.Unbinding);
      }
    }
    return bound;
  }

  /** Returns the devices that were bound, in the order in which each was first. */
  List<DeviceId> firstBinds() {
    return log.stream()
        .map(LogEntry::event)
        .filter(ProbeEvent.Bound.class::isInstance)
        .map(event -> ((ProbeEvent.Bound) event).device())
        .distinct()
        .toList();
  }

  Optional<Duration> lastBind() {
    return log.stream()
        .filter(entry -> entry.event() instanceof ProbeEvent.Bound)
        .reduce((_, later) -> later)
        .map(Timeline::time);
  }

  /** Returns the warnings that a kernel would have written. */
  List<String> warnings() {
    return all(EngineEvent.Warned.class).map(e -> e.by() + ": " + e.text()).toList();
  }

  /** Returns a line for each circle of tasks that wait for each other. */
  List<String> deadlocks() {
    return all(EngineEvent.Deadlocked.class).map(e -> String.join("; ", e.circle())).toList();
  }

  /** Returns what goes round for ever. */
  List<String> endless() {
    return all(EngineEvent.Endless.class).map(EngineEvent.Endless::what).toList();
  }

  /** Returns for how long threads that registered drivers were held up. */
  Duration blocked() {
    return all(DriverEvent.Offered.class)
        .map(DriverEvent.Offered::took)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private <E> Stream<E> all(Class<E> kind) {
    return log.stream().map(LogEntry::event).filter(kind::isInstance).map(kind::cast);
  }

  private static <E> boolean is(Object event, Class<E> kind, Predicate<E> which) {
    return kind.isInstance(event) && which.test(kind.cast(event));
  }

  private static Duration time(LogEntry entry) {
    return Duration.ofNanos(entry.nanos());
  }
}
