package dev.probus.core.precise;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
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
  private final Waits waits;
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
      Waits waits,
      Services services) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.lanes = lanes;
    this.resources = resources;
    this.matching = matching;
    this.devices = devices;
    this.works = works;
    this.waits = waits;
    this.services = services;
  }

  /** Begins a probe of a device whose needs are met: from now on it may use what it needs. */
  Attempt begin(DeviceNode node) {
    node.state(DeviceState.PROBING);
    node.takeChange();
    node.calls++;
    node.useAll();
    node.binding = null;
    journal.started(node);
    return new Attempt(node, world.progress, services);
  }

  /** A probe has ended. */
  void probed(Attempt attempt) {
    DeviceNode node = attempt.node;
    if (attempt.effects != Effects.NONE) {
      node.binding = attempt.effects.binding;
      attempt.effects.trouble().forEach(trouble -> releaseFailed(node, trouble));
    }
    forgetUnasked(attempt);
    Transitions.AfterProbe next =
        Transitions.afterProbe(
            attempt.outcome(), node.doom() != null, stale(attempt), conflict(attempt));
    switch (next) {
      case COMMIT -> commit(attempt);
      case UNDO -> undo(attempt, "what it was told is no longer true");
      case UNDO_AS_DOOMED -> undo(attempt, "it is to be unbound");
      case UNDO_AS_FAILED -> {
        node.aside().undoneAs = Failure.of(new IllegalStateException(duplicate(attempt)));
        undo(attempt, "somebody else publishes what it would");
      }
      case DOOMED -> {
        endUse(attempt);
        node.state(DeviceState.WAITING);
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
    for (int i = 0; i < attempt.answers.size(); i++) {
      Answer answer = attempt.answers.get(i);
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
    return attempt.published != null && taken(attempt) != null;
  }

  private static @Nullable Slot<DeviceNode> taken(Attempt attempt) {
    if (attempt.published != null && Resources.taken(attempt.published, attempt.node)) {
      return attempt.published;
    }
    for (Publication further : attempt.effects.publications()) {
      if (Resources.taken(further.slot(), attempt.node)) {
        return further.slot();
      }
    }
    return null;
  }

  /** Tells in the log whose it is, and returns it in words. */
  private String duplicate(Attempt attempt) {
    Slot<DeviceNode> taken = taken(attempt);
    if (taken == null) {
      return "";
    }
    ResourceEvent.Refused refused = resources.refuse(taken, attempt.node);
    return refused.key() + " is published by " + refused.owner();
  }

  /** The device is bound: what it asked for is what it depends on, what it did becomes visible. */
  private void commit(Attempt attempt) {
    DeviceNode node = attempt.node;
    List<Answer> answers = attempt.answers;
    if (!answers.isEmpty()) {
      keepUsed(attempt);
    }
    node.state(DeviceState.BOUND);
    node.boundAs = world.bindings++;
    world.progress++;
    node.failedAs(null, null);
    journal.bound(node);
    Effects effects = attempt.effects;
    if (effects != Effects.NONE) {
      effects.nevers().forEach(slot -> resources.never(slot, node));
    }
    if (attempt.published != null) {
      resources.publish(attempt.published, attempt.value(), node);
    }
    if (effects != Effects.NONE) {
      effects.publications().forEach(p -> resources.publish(p.slot(), p.value(), node));
      effects.children().forEach(devices::appeared);
      effects.works().forEach(work -> works.start(node, work.name(), work.work()));
    }
    for (int i = 0; i < answers.size(); i++) {
      tellIfLate(node, answers.get(i));
    }
  }

  /**
   * Drops what is neither used nor waited for any more: what earlier attempts asked for and this
   * one did not, and if it has deferred, everything but what it named.
   */
  private void forgetUnasked(Attempt attempt) {
    DeviceNode node = attempt.node;
    if (!node.exceptions) {
      return; // it has declared all that it needs
    }
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null) {
      Need<DeviceNode> next = need.sibling;
      if (!need.declared() && !asked(attempt, need.slot())) {
        forget(node, need);
      }
      need = next;
    }
  }

  /** Tells whether an attempt uses a resource, or waits for it. There are few of either. */
  private static boolean asked(Attempt attempt, Slot<DeviceNode> slot) {
    if (attempt.outcome() instanceof ProbeOutcome.Bound) {
      for (Answer answer : attempt.answers) {
        if (answer.slot() == slot) {
          return true;
        }
      }
    }
    return attempt.deferredFor().contains(slot.key);
  }

  /** A wait that is over is remembered, so that it is not begun anew when it is asked for again. */
  private void forget(DeviceNode node, Need<DeviceNode> need) {
    if (need.waived) {
      resources.release(need);
    } else {
      resources.detach(node, need);
    }
  }

  /** Turns answers into needs: what the driver was given is what it depends on. */
  private void keepUsed(Attempt attempt) {
    for (Answer answer : attempt.answers) {
      Need<DeviceNode> need = needFor(attempt.node, answer.slot());
      if (answer.served()) {
        keepServed(attempt.node, answer, need);
        continue;
      }
      if (need != null) {
        resources.release(need); // it was there when the probe began, and gone when it asked
      }
      if (answer.late() != null) {
        keepLate(attempt.node, answer, answer.late(), need);
      }
    }
    leaveAll(attempt);
  }

  private void keepServed(DeviceNode node, Answer answer, @Nullable Need<DeviceNode> known) {
    boolean required = answer.kind() == Answer.Kind.REQUIRED;
    Need<DeviceNode> need = known;
    if (need == null) {
      need = resources.attach(node, answer.slot(), required);
    }
    need.required |= required;
    need.waived = false;
    need.consuming = true;
  }

  private void keepLate(
      DeviceNode node, Answer answer, Consumer<Object> late, @Nullable Need<DeviceNode> known) {
    if (known == null) {
      Need<DeviceNode> need = resources.attach(node, answer.slot(), false);
      if (!need.met()) {
        node.missing--;
      }
      need.waived = true;
    }
    node.bindingToOwn().onLate(answer.slot(), late);
  }

  private static @Nullable Need<DeviceNode> needFor(DeviceNode node, Slot<DeviceNode> slot) {
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null && need.slot() != slot) {
      need = need.sibling;
    }
    return need;
  }

  /** An optional resource came between the question and the commit: the driver is told now. */
  private void tellIfLate(DeviceNode node, Answer answer) {
    Object value = answer.slot().value();
    Need<DeviceNode> need = needFor(node, answer.slot());
    if (answer.late() != null && value != null && need != null && !node.uses(need)) {
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
    attempt.node.tellUses();
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
    node.aside().undone = attempt;
    lanes.submit(new Removal(node, true));
  }

  /** A probe that had bound has been undone. */
  void undone(DeviceNode node) {
    Aside aside = node.aside();
    Attempt attempt = aside.undone;
    Failure failure = aside.undoneAs;
    aside.undone = null;
    aside.undoneAs = null;
    if (attempt != null) {
      awaitLost(attempt);
      endUse(attempt);
    }
    node.state(DeviceState.WAITING);
    if (node.doom() != null) {
      agenda.doomed(node);
    } else if (failure != null) {
      matching.failed(node, failure);
    } else {
      waitOrGo(node);
    }
  }

  /** What a probe required and has lost meanwhile is waited for: no call is needed to find out. */
  private void awaitLost(Attempt attempt) {
    resources.detachUnmetOptional(attempt.node);
    for (Answer answer : attempt.answers) {
      if (answer.kind() == Answer.Kind.REQUIRED
          && !answer.slot().present()
          && needFor(attempt.node, answer.slot()) == null) {
        resources.attach(attempt.node, answer.slot(), true);
      }
    }
  }

  /** Puts a device with a driver in line if its needs are met; otherwise it waits. */
  void waitOrGo(DeviceNode node) {
    if (matching.yields(node)) {
      return;
    }
    if (node.missing == 0) {
      agenda.ready(node);
    } else {
      journal.waiting(node);
    }
  }

  /** It waits for what it named. */
  private void defer(Attempt attempt) {
    DeviceNode node = attempt.node;
    Set<ResourceKey<?>> keys = attempt.deferredFor();
    for (ResourceKey<?> key : keys) {
      Slot<DeviceNode> slot = services.slots().slot(key);
      Duration wait =
          attempt.effects.missed().contains(key) ? patience(slot, attempt.answers) : null;
      Need<DeviceNode> need = needFor(node, slot);
      if (need == null) {
        need = resources.attach(node, slot, wait == null);
      }
      if (wait == null) {
        insist(need);
      } else {
        waits.begin(need, wait);
      }
    }
    endUse(attempt); // which may end the use of a value, and let the one after it be published
    node.state(DeviceState.WAITING);
    if (node.missing == 0 && !hasNews(attempt)) {
      standBy(node, "it waits for " + keys + ", which was there all the time");
    } else {
      waitOrGo(node);
    }
  }

  /** Tells whether something that it waits for has come, or is known not to, since it began. */
  private boolean hasNews(Attempt attempt) {
    for (ResourceKey<?> key : attempt.deferredFor()) {
      Need<DeviceNode> need = needFor(attempt.node, services.slots().slot(key));
      if (need != null && (need.waived || need.slot().publishedAs > attempt.begunAt)) {
        return true;
      }
    }
    return false;
  }

  /** Returns how long an optional resource is waited for; null for one that is required. */
  private static @Nullable Duration patience(Slot<DeviceNode> slot, List<Answer> answers) {
    Duration wait = null;
    for (Answer answer : answers) {
      if (answer.slot() == slot && answer.kind() == Answer.Kind.REQUIRED) {
        return null;
      }
      if (answer.slot() == slot && answer.kind() == Answer.Kind.OPTIONAL && wait == null) {
        wait = answer.patience();
      }
    }
    return wait;
  }

  /** It is waited for, whatever was said of it before. */
  private static void insist(Need<DeviceNode> need) {
    need.required = true;
    if (need.waived) {
      need.waived = false;
      need.user().missing += need.met() ? 0 : 1;
    }
  }

  private void deferBlindly(Attempt attempt) {
    endUse(attempt);
    attempt.node.state(DeviceState.WAITING);
    standBy(attempt.node, attempt.reason());
  }

  private void giveUp(Attempt attempt) {
    endUse(attempt);
    if (attempt.effects.failure != null) {
      matching.failed(attempt.node, attempt.effects.failure);
    } else {
      matching.rejected(attempt.node, attempt.reason());
    }
  }

  /** A device whose driver does not say what it waits for is tried again at rest. */
  private void standBy(DeviceNode node, String reason) {
    String driver = node.requireDriver().name;
    journal.write(() -> new ProbeEvent.DeferredWithoutKey(node.id, driver, reason));
    node.note(driver + " defers without a key: " + reason);
    if (matching.yields(node)) {
      return;
    }
    if (node.missing > 0) {
      journal.waiting(node);
    }
    node.blind = true;
    node.aside().blindSince = world.progress;
    world.blind.add(node);
  }

  private void releaseFailed(DeviceNode node, Throwable cause) {
    journal.write(() -> new ProbeEvent.ReleaseFailed(node.id, node.requireDriver().name, cause));
  }
}
