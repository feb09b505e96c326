package dev.probus.core.precise;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets devices go. Work ends, children go and consumers are unbound before the driver's remove is
 * called; then everything that the binding owned is closed, last first; then the device uses
 * nothing any more. Holder only.
 */
@EngineScope
final class Unbinding {
  private final Agenda agenda;
  private final Journal journal;
  private final Resources resources;
  private final Matching matching;
  private final Devices devices;
  private final Probing probing;

  @Inject
  Unbinding(
      Agenda agenda,
      Journal journal,
      Resources resources,
      Matching matching,
      Devices devices,
      Probing probing) {
    this.agenda = agenda;
    this.journal = journal;
    this.resources = resources;
    this.matching = matching;
    this.devices = devices;
    this.probing = probing;
  }

  /** Begins to let a device go, unless its driver is being called: then that comes first. */
  void begin(DeviceNode node) {
    UnbindCause cause = node.doom();
    if (cause == null) {
      return;
    }
    switch (node.state()) {
      case PROBING, UNBINDING -> {} // what is under way ends here, and the cause is looked at then
      case BOUND -> release(node, cause);
      case UNMATCHED, LOADING, WAITING, READY, FAILED, UNBOUND -> conclude(node);
    }
  }

  private void release(DeviceNode node, UnbindCause cause) {
    node.state(DeviceState.UNBINDING);
    journal.write(() -> new ProbeEvent.Unbinding(node.id, node.requireDriver().name, cause));
    Binding binding = node.binding;
    List<WorkRun> works = binding == null ? List.of() : List.copyOf(binding.running);
    List<DeviceNode> children = List.copyOf(node.children());
    List<Slot<DeviceNode>> owned = node.owned();
    node.aside().blockers = 1 + works.size() + children.size() + owned.size();
    for (WorkRun work : works) {
      work.cancelled = true;
      agenda.afterwards(work.tether::interrupt);
    }
    for (DeviceNode child : children) {
      child.aside().successor = null;
      agenda.doom(child, new UnbindCause.DeviceGone());
    }
    owned.forEach(slot -> resources.withdraw(slot, node));
    resources.unblock(node);
  }

  /** A driver has let a device go. */
  void removed(Removal removal) {
    DeviceNode node = removal.node;
    for (Throwable trouble : removal.trouble) {
      journal.write(
          () -> new ProbeEvent.ReleaseFailed(node.id, node.requireDriver().name, trouble));
    }
    if (removal.undo) {
      probing.undone(node);
      return;
    }
    journal.write(() -> new ProbeEvent.Unbound(node.id, node.requireDriver().name));
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      resources.release(n);
    }
    resources.detachOptional(node);
    node.binding = null;
    node.state(DeviceState.WAITING);
    conclude(node);
  }

  /** Does what the cause says with a device that is not bound. */
  private void conclude(DeviceNode node) {
    UnbindCause cause = node.doom();
    List<Runnable> waiting = node.aside().whenUnbound;
    node.aside().whenUnbound = List.of();
    Transitions.AfterUnbind next =
        cause == null ? Transitions.AfterUnbind.WAIT : Transitions.afterUnbind(cause);
    if (next != Transitions.AfterUnbind.REMOVE) {
      node.aside().doom =
          null; // a device that is gone stays doomed: whoever still knows it lets it be
    }
    switch (next) {
      case REMOVE -> devices.remove(node);
      case MATCH -> matching.restart(node);
      case WAIT -> probing.waitOrGo(node);
      case FAIL -> matching.exhaust(node);
      case STAY -> {
        matching.dropCandidate(node);
        node.state(DeviceState.UNBOUND);
        journal.write(() -> new DeviceEvent.LeftUnbound(node.id));
      }
    }
    waiting.forEach(Runnable::run);
  }

  /** A bound driver has been told of an optional resource that came late. */
  void told(LateCall late) {
    DeviceNode node = late.node;
    node.state(DeviceState.BOUND);
    if (node.doom() != null) {
      agenda.doomed(node);
    }
    Failure failure = late.failure;
    if (failure != null) {
      String driver = node.requireDriver().name;
      journal.write(() -> new ProbeEvent.Failed(node.id, driver, failure.cause()));
      node.aside().failure = failure.cause();
      node.note(driver + " failed: " + failure.text());
      agenda.doom(node, new UnbindCause.WorkFailed(late.what()));
    }
    if (node.missing > 0) {
      agenda.doom(node, new UnbindCause.ResourceLost(Unmet.of(node).keys().getFirst()));
    }
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      Object value = n.slot().value();
      if (n.waived && value != null && node.state() == DeviceState.BOUND) {
        resources.tellLate(n, value);
      }
    }
  }
}
