package dev.probus.core.precise;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Slot;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Begins probes, and carries out what becomes of them. Holder only. */
@EngineScope
final class Probing {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Lanes lanes;
  private final Resources resources;
  private final Matching matching;
  private final Devices devices;
  private final Works works;
  private final Services services;

  @Inject
  Probing(
      World world,
      Agenda agenda,
      Journal journal,
      Lanes lanes,
      Resources resources,
      Matching matching,
      Devices devices,
      Works works,
      Services services) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.lanes = lanes;
    this.resources = resources;
    this.matching = matching;
    this.devices = devices;
    this.works = works;
    this.services = services;
  }

  /** Begins a probe of a device whose needs are met: from now on it may use what it needs. */
  Attempt begin(DeviceNode node) {
    node.state = DeviceState.PROBING;
    node.calls++;
    node.attempt++;
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      if (n.slot.present()) {
        n.slot.consume(n);
      }
    }
    Binding binding = new Binding();
    node.binding = binding;
    journal.write(() -> new ProbeEvent.Started(node.id, node.requireDriver().name, node.attempt));
    return new Attempt(node, binding, services);
  }

  /** A probe has ended. */
  void probed(Attempt attempt) {
    DeviceNode node = attempt.node;
    attempt.trouble.forEach(e -> releaseFailed(node, e));
    forgetUnasked(attempt);
    Transitions.AfterProbe next =
        Transitions.afterProbe(
            attempt.outcome, node.doom != null, stale(attempt), conflict(attempt));
    switch (next) {
      case COMMIT -> commit(attempt);
      case UNDO -> undo(attempt, "what it was told is no longer true");
      case UNDO_AS_DOOMED -> undo(attempt, "it is to be unbound");
      case UNDO_AS_FAILED -> {
        node.undoneAs = duplicate(attempt);
        undo(attempt, "somebody else publishes what it would");
      }
      case DOOMED -> {
        endUse(attempt);
        node.state = DeviceState.WAITING;
        agenda.doomed(node);
      }
      case WAIT -> defer(attempt);
      case WAIT_BLINDLY -> deferBlindly(attempt);
      case NEXT_CANDIDATE -> giveUp(attempt);
    }
  }

  /** Tells whether something that the probe was told is no longer true. */
  private static boolean stale(Attempt attempt) {
    if (attempt.node.missing > 0) {
      return true;
    }
    for (Answer answer : attempt.answers) {
      boolean there = answer.slot().present();
      if (answer.served() && !there) {
        return true;
      }
      if (answer.kind() == Answer.Kind.NOW && !answer.served() && there) {
        return true;
      }
    }
    return false;
  }

  private static boolean conflict(Attempt attempt) {
    return duplicate(attempt) != null;
  }

  private static @Nullable Failure duplicate(Attempt attempt) {
    for (Publication publication : attempt.publications) {
      if (Resources.taken(publication.slot(), attempt.node)) {
        String what = publication.slot().key + " is published by somebody else";
        return new Failure(new IllegalStateException(what), what);
      }
    }
    return null;
  }

  /** The device is bound: what it asked for is what it depends on, what it did becomes visible. */
  private void commit(Attempt attempt) {
    DeviceNode node = attempt.node;
    keepUsed(attempt);
    node.state = DeviceState.BOUND;
    node.boundAs = world.bindings++;
    world.progress++;
    node.failure = null;
    node.failed = null;
    journal.write(() -> new ProbeEvent.Bound(node.id, node.requireDriver().name));
    attempt.nevers.forEach(slot -> resources.never(slot, node));
    attempt.publications.forEach(p -> resources.publish(p.slot(), p.value(), node));
    attempt.children.forEach(arrival -> devices.appeared(arrival, node));
    attempt.works.forEach(work -> works.start(node, work.name(), work.work()));
    attempt.answers.forEach(answer -> tellIfLate(node, answer));
  }

  /** Drops what earlier attempts asked for and this one did not. */
  private void forgetUnasked(Attempt attempt) {
    DeviceNode node = attempt.node;
    if (!hasDiscovered(node)) {
      return;
    }
    Set<Slot<DeviceNode>> asked = new HashSet<>();
    attempt.answers.forEach(answer -> asked.add(answer.slot()));
    if (attempt.outcome instanceof ProbeOutcome.Deferred deferred) {
      deferred.keys().forEach(key -> asked.add(services.slots().slot(key)));
    }
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null) {
      Need<DeviceNode> next = need.sibling;
      if (!need.declared && !asked.contains(need.slot)) {
        resources.detach(node, need);
      }
      need = next;
    }
  }

  /** Turns answers into needs: what the driver was given is what it depends on. */
  private void keepUsed(Attempt attempt) {
    for (Answer answer : attempt.answers) {
      Need<DeviceNode> need = needFor(attempt.node, answer.slot());
      if (answer.served()) {
        keepServed(attempt.node, answer, need);
      } else if (answer.late() != null) {
        keepLate(attempt.node, answer, answer.late(), need);
      }
    }
    leaveAll(attempt);
  }

  private void keepServed(DeviceNode node, Answer answer, @Nullable Need<DeviceNode> known) {
    Need<DeviceNode> need = known;
    if (need == null) {
      boolean required = answer.kind() == Answer.Kind.REQUIRED;
      need = resources.attach(node, answer.slot(), false, required);
    }
    need.waived = false;
    if (!need.consuming) {
      answer.slot().consume(need);
    }
  }

  private void keepLate(
      DeviceNode node, Answer answer, Consumer<Object> late, @Nullable Need<DeviceNode> known) {
    if (known == null) {
      Need<DeviceNode> need = resources.attach(node, answer.slot(), false, false);
      if (!need.met()) {
        node.missing--;
      }
      need.waived = true;
    }
    node.requireBinding().onLate(answer.slot(), late);
  }

  private static boolean hasDiscovered(DeviceNode node) {
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      if (!n.declared) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Need<DeviceNode> needFor(DeviceNode node, Slot<DeviceNode> slot) {
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null && need.slot != slot) {
      need = need.sibling;
    }
    return need;
  }

  /** An optional resource came between the question and the commit: the driver is told now. */
  private void tellIfLate(DeviceNode node, Answer answer) {
    Object value = answer.slot().value();
    Need<DeviceNode> need = needFor(node, answer.slot());
    if (answer.late() != null && !answer.served() && value != null && need != null) {
      resources.tellLate(need, value);
    }
  }

  private void leaveAll(Attempt attempt) {
    for (Answer answer : attempt.answers) {
      if (answer.counted()) {
        resources.leave(answer.slot());
      }
    }
  }

  /** The probe uses nothing any more. */
  private void endUse(Attempt attempt) {
    for (@Nullable Need<DeviceNode> n = attempt.node.needs; n != null; n = n.sibling) {
      resources.release(n);
    }
    leaveAll(attempt);
  }

  /**
   * It bound, but must not: the driver lets go in its lane; its use of resources ends after that.
   */
  private void undo(Attempt attempt, String reason) {
    DeviceNode node = attempt.node;
    journal.write(() -> new ProbeEvent.Undone(node.id, node.requireDriver().name, reason));
    node.undone = attempt;
    lanes.submit(new Removal(node, true));
  }

  /** A probe that had bound has been undone. */
  void undone(DeviceNode node) {
    Attempt attempt = node.undone;
    Failure failure = node.undoneAs;
    node.undone = null;
    node.undoneAs = null;
    if (attempt != null) {
      endUse(attempt);
    }
    node.state = DeviceState.WAITING;
    if (node.doom != null) {
      agenda.doomed(node);
    } else if (failure != null) {
      matching.failed(node, failure);
    } else {
      waitOrGo(node);
    }
  }

  /** Puts a device with a driver in line if its needs are met; otherwise it waits. */
  void waitOrGo(DeviceNode node) {
    if (node.missing == 0) {
      agenda.ready(node);
    } else {
      journal.waiting(node, false);
    }
  }

  /** It waits for what it named, and for nothing else that it had asked for before. */
  private void defer(Attempt attempt) {
    DeviceNode node = attempt.node;
    if (attempt.outcome instanceof ProbeOutcome.Deferred deferred) {
      for (ResourceKey<?> key : deferred.keys()) {
        Slot<DeviceNode> slot = services.slots().slot(key);
        Duration wait = optionalWait(slot, attempt.answers);
        Need<DeviceNode> need = needFor(node, slot);
        if (need == null) {
          need = resources.attach(node, slot, false, wait == null);
        }
        if (wait != null) {
          arm(need, wait);
        }
      }
    }
    endUse(attempt);
    node.state = DeviceState.WAITING;
    waitOrGo(node);
  }

  /** Returns how long an optional resource is waited for; null for one that is required. */
  private static @Nullable Duration optionalWait(Slot<DeviceNode> slot, List<Answer> answers) {
    Duration wait = null;
    for (Answer answer : answers) {
      if (answer.slot() == slot) {
        if (answer.kind() != Answer.Kind.OPTIONAL) {
          return null;
        }
        wait = answer.patience();
      }
    }
    return wait;
  }

  /** Sets the deadline of a wait for an optional resource, unless it is running already. */
  private void arm(Need<DeviceNode> need, Duration wait) {
    if (need.met() || need.deadline != null) {
      return;
    }
    if (need.slot.neverBy() != null) {
      resources.waive(need, true);
      return;
    }
    Expiry expiry = new Expiry();
    need.deadline = expiry;
    world.pending++;
    agenda.afterwards(() ->
        expiry.timer(
            services
                .scheduler()
                .after(wait, () -> services.inbox().state(() -> expired(need, expiry)))));
  }

  private void expired(Need<DeviceNode> need, Expiry expiry) {
    if (need.deadline == expiry) {
      resources.waive(need, false);
    }
  }

  private void deferBlindly(Attempt attempt) {
    DeviceNode node = attempt.node;
    if (attempt.outcome instanceof ProbeOutcome.DeferredWithoutKey deferred) {
      journal.write(() ->
          new ProbeEvent.DeferredWithoutKey(node.id, node.requireDriver().name, deferred.reason()));
      node.note(node.requireDriver().name + " defers without a key: " + deferred.reason());
    }
    endUse(attempt);
    node.state = DeviceState.WAITING;
    node.blind = true;
    node.blindSince = world.progress;
    world.blind.add(node);
  }

  private void giveUp(Attempt attempt) {
    DeviceNode node = attempt.node;
    endUse(attempt);
    switch (attempt.outcome) {
      case ProbeOutcome.Rejected rejected -> matching.rejected(node, rejected.reason());
      case ProbeOutcome.Failed failed ->
          matching.failed(node, Objects.requireNonNull(attempt.failure, "failure"));
      default -> throw new IllegalStateException("nothing to give up: " + attempt.outcome);
    }
  }

  private void releaseFailed(DeviceNode node, Throwable cause) {
    journal.write(() -> new ProbeEvent.ReleaseFailed(node.id, node.requireDriver().name, cause));
  }

  /** A deadline whose timer is set after the baton has been given back. */
  private static final class Expiry implements Need.Deadline {
    private Scheduler.@Nullable Timer timer;
    private boolean cancelled;

    synchronized void timer(Scheduler.Timer set) {
      timer = set;
      if (cancelled) {
        set.cancel();
      }
    }

    @Override
    public synchronized void cancel() {
      cancelled = true;
      if (timer != null) {
        timer.cancel();
      }
    }
  }
}
