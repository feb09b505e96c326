package dev.probus.core.worlds;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.resource.ResourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the log may say of one device: which event may follow which, and that no probe is called
 * without need.
 */
final class Life {
  private enum At {
    AWAY,
    IDLE,
    CANDIDATE,
    PROBING,
    BOUND,
    UNBINDING
  }

  private final String name;
  private At at = At.AWAY;

  /** What it waited for when it was last said, and whether there is a reason to be probed. */
  private Set<ResourceKey<?>> awaited = new HashSet<>();

  /** What has come since it was last called and is there, or is done without. */
  private final Set<ResourceKey<?>> answered = new HashSet<>();

  private boolean reason;
  private boolean said;
  private int attempt;
  private int works;
  private Set<ResourceKey<?>> declared = Set.of();

  Life(String name) {
    this.name = name;
  }

  void declares(Set<ResourceKey<?>> keys) {
    declared = keys;
  }

  boolean isBound() {
    return at == At.BOUND;
  }

  private void check(boolean holds, Event event, String expected) {
    if (!holds) {
      throw new AssertionError(name + " is " + at + ": " + event + ", expected " + expected);
    }
  }

  private void in(Event event, At... allowed) {
    check(List.of(allowed).contains(at), event, "one of " + List.of(allowed));
  }

  void take(DeviceEvent event) {
    switch (event) {
      case DeviceEvent.Appeared e -> move(e, At.IDLE, At.AWAY);
      case DeviceEvent.Matched e -> {
        move(e, At.CANDIDATE, At.IDLE, At.CANDIDATE, At.PROBING);
        attempt = 0;
        reason = true;
        awaited = new HashSet<>();
      }
      case DeviceEvent.Unmatched e -> move(e, At.IDLE, At.IDLE, At.CANDIDATE, At.PROBING);
      case DeviceEvent.Gone e -> move(e, At.AWAY, At.IDLE, At.CANDIDATE, At.PROBING);
      case DeviceEvent.Changed e -> {}
      case DeviceEvent.Refused e -> {}
      case DeviceEvent.GivenUp e -> in(e, At.IDLE, At.CANDIDATE);
      case DeviceEvent.LeftUnbound e -> move(e, At.IDLE, At.IDLE, At.CANDIDATE, At.PROBING);
      case DeviceEvent.MatchedAnew e -> move(e, At.IDLE, At.IDLE, At.CANDIDATE, At.PROBING);
      case DeviceEvent.NearlyMatched e -> in(e, At.IDLE);
      case DeviceEvent.Offered e -> throw new AssertionError("under this policy: " + e);
    }
  }

  private void move(Event event, At next, At... allowed) {
    in(event, allowed);
    at = next;
  }

  void take(ProbeEvent event, Set<ResourceKey<?>> present) {
    switch (event) {
      case ProbeEvent.Waiting e -> {
        move(e, At.CANDIDATE, At.CANDIDATE, At.PROBING);
        awaited = new HashSet<>(e.keys());
        said = true;
        check(e.keys().stream().noneMatch(present::contains), e, "keys that are missing");
      }
      case ProbeEvent.Started e -> started(e, present);
      case ProbeEvent.Bound e -> move(e, At.BOUND, At.PROBING);
      case ProbeEvent.HeldBack e -> throw new AssertionError("under this policy: " + e);
      case ProbeEvent.DeferredWithoutKey e -> move(e, At.CANDIDATE, At.PROBING);
      case ProbeEvent.Rejected e -> move(e, At.IDLE, At.PROBING);
      case ProbeEvent.Failed e -> {
        in(e, At.PROBING, At.BOUND, At.CANDIDATE);
        at = at == At.BOUND ? at : At.IDLE;
      }
      case ProbeEvent.Undone e -> {
        move(e, At.CANDIDATE, At.PROBING);
        reason = true;
        awaited = new HashSet<>(); // what is still waited for is said anew
      }
      case ProbeEvent.GoesWithout e -> {
        in(e, At.CANDIDATE, At.PROBING);
        awaited.remove(e.key());
        answered.add(e.key());
        reason = true;
      }
      case ProbeEvent.ArrivedLate e -> in(e, At.BOUND);
      case ProbeEvent.Unbinding e -> move(e, At.UNBINDING, At.BOUND);
      case ProbeEvent.Unbound e -> {
        move(e, At.CANDIDATE, At.UNBINDING);
        check(works == 0, e, "the end of its work before");
        reason = true;
        awaited = new HashSet<>();
      }
      case ProbeEvent.ReleaseFailed e -> {
        in(e, At.UNBINDING); // work that was to fail anyway, and was cancelled before
        check(e.cause().getMessage().equals("by plan"), e, "a failure by plan");
      }
      case ProbeEvent.Hanging e -> {}
    }
  }

  private void started(ProbeEvent.Started event, Set<ResourceKey<?>> present) {
    in(event, At.CANDIDATE, At.PROBING);
    check(event.attempt() == ++attempt, event, "attempt " + attempt);
    if (namedAnother()) {
      awaited = new HashSet<>();
    }
    check(present.containsAll(awaited), event, "all of " + awaited + " to be there");
    check(present.containsAll(declared), event, "all of " + declared + " to be there");
    check(reason, event, "something new since the last call");
    at = At.PROBING;
    reason = false;
    said = false;
    answered.clear();
  }

  /**
   * A call that defers waits for what it named, and no longer for what the one before did. If that
   * has been answered when the call has ended, nothing is said of it.
   */
  private boolean namedAnother() {
    return at == At.PROBING && !awaited.containsAll(answered);
  }

  void take(WorkEvent event) {
    switch (event) {
      case WorkEvent.Started e -> {
        in(e, At.BOUND);
        works++;
      }
      case WorkEvent.Ended e -> ended(e, At.BOUND, At.UNBINDING);
      case WorkEvent.Failed e -> ended(e, At.BOUND);
      case WorkEvent.Cancelled e -> ended(e, At.UNBINDING);
    }
  }

  private void ended(WorkEvent event, At... allowed) {
    in(event, allowed);
    works--;
  }

  /**
   * A resource is there: a reason if it has said that it waits for it, or has not said anything.
   */
  void published(ResourceKey<?> key) {
    reason |= !said || awaited.contains(key);
    answered.add(key);
  }

  /** A resource that it uses is not there any more. */
  void withdrawn(ResourceKey<?> key) {
    answered.remove(key);
  }

  /** Checks who states a fact about a resource. */
  void states(ResourceEvent event) {
    in(event, At.BOUND, At.UNBINDING);
  }
}
