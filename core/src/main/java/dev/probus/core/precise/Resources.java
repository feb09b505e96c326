package dev.probus.core.precise;

import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out facts about resources: who is woken, who is let go, and when a value is free. */
@EngineScope
final class Resources {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Lanes lanes;
  private final Waits waits;

  @Inject
  Resources(World world, Agenda agenda, Journal journal, Lanes lanes, Waits waits) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.lanes = lanes;
    this.waits = waits;
  }

  /** Tells whether somebody other than this owner provides the resource. */
  static boolean taken(Slot<DeviceNode> slot, Owner by) {
    Slot.Parked parked = slot.parked();
    return parked != null ? !parked.owner().equals(by) : slot.present() && !by.equals(slot.owner);
  }

  /** Makes a resource present, or parks the value until the one before it is out of use. */
  void publish(Slot<DeviceNode> slot, Object value, Owner by) {
    if (taken(slot, by)) {
      refuse(slot, by);
      return;
    }
    if (slot.present()) {
      withdraw(slot, by);
    }
    if (slot.draining()) {
      slot.park(new Slot.Parked(value, by));
      own(slot, by);
      return;
    }
    slot.publish(value, by, ++world.progress);
    journal.published(slot, by);
    own(slot, by);
    wake(slot, value);
  }

  private static void own(Slot<DeviceNode> slot, Owner by) {
    if (by instanceof DeviceNode node) {
      node.own(slot);
    }
  }

  private void disown(Slot<DeviceNode> slot, @Nullable Owner by) {
    if (by instanceof DeviceNode node) {
      node.disown(slot);
      unblock(node);
    }
  }

  /** Tells that this owner may not provide what somebody else provides. */
  ResourceEvent.Refused refuse(Slot<DeviceNode> slot, Owner by) {
    Slot.Parked parked = slot.parked();
    Owner owner = parked == null ? slot.owner : parked.owner();
    var refusal =
        new ResourceEvent.Refused(slot.key, by.label(), owner == null ? "-" : owner.label());
    world.refused.add(refusal);
    journal.write(() -> refusal);
    return refusal;
  }

  private void wake(Slot<DeviceNode> slot, Object value) {
    @Nullable DeviceNode ready = null;
    boolean late = false;
    for (@Nullable Need<DeviceNode> n = slot.newest(); n != null; n = n.older()) {
      late |= n.waived;
      if (!n.waived && waits.over(n)) {
        ready = wake(n.user(), ready);
      }
    }
    while (ready != null) {
      DeviceNode node = ready;
      ready = node.takeNextInLine();
      agenda.ready(node);
    }
    if (late) {
      slot.users().stream().filter(n -> n.waived).forEach(n -> tellLate(n, value));
    }
  }

  /**
   * Puts a device in front of others that have come before it: so the last to come, which is met
   * first, is the last of them.
   */
  private @Nullable DeviceNode wake(DeviceNode node, @Nullable DeviceNode others) {
    if (node.inLine() != null) {
      agenda.ready(node); // it still stands where it stood before it lost what it needs
      return others;
    }
    node.nextInLine(others);
    return node;
  }

  /**
   * Tells a driver that went without the resource and is bound; others find it when they ask. It is
   * not told of what depends on itself: neither could be unbound before the other.
   */
  void tellLate(Need<DeviceNode> need, Object value) {
    DeviceNode node = need.user();
    if (node.state() != DeviceState.BOUND || node.doom() != null) {
      return;
    }
    if (Dependence.of(need.slot().owner, node)) {
      return;
    }
    var told = node.binding == null ? null : node.binding.takeLate(need.slot());
    if (told == null) {
      return;
    }
    need.waived = false;
    need.consuming = true;
    journal.write(
        () -> new ProbeEvent.ArrivedLate(node.id, node.requireDriver().name, need.slot().key));
    lanes.submit(new LateCall(need, value, told));
  }

  /** Makes a resource absent; its consumers are let go. */
  void withdraw(Slot<DeviceNode> slot, Owner by) {
    Slot.Parked parked = slot.parked();
    if (parked != null && parked.owner().equals(by)) {
      slot.park(null);
      if (!by.equals(slot.owner)) {
        disown(slot, by); // otherwise its value before this one is still in use
      }
      return;
    }
    if (!slot.present() || !by.equals(slot.owner)) {
      return;
    }
    slot.withdraw();
    journal.write(() -> new ResourceEvent.Withdrawn(slot.key, by.label()));
    int consumers = 0;
    for (Need<DeviceNode> n : slot.users()) {
      consumers += n.user().uses(n) ? 1 : 0;
      lost(n);
    }
    slot.drain(consumers);
    settleDrain(slot);
  }

  private void lost(Need<DeviceNode> need) {
    DeviceNode node = need.user();
    if (need.waived && !node.uses(need)) {
      return;
    }
    if (!need.waived) {
      node.missing++;
    }
    switch (node.state()) {
      case BOUND -> {
        if (node.uses(need)) {
          agenda.doom(node, new UnbindCause.ResourceLost(need.slot().key));
        }
      }
      case READY -> {
        node.state(DeviceState.WAITING);
        journal.waiting(node);
        waits.resume(need);
      }
      case WAITING -> {
        journal.waiting(node);
        waits.resume(need);
      }
      default -> {} // a call that is under way is compared with the truth when it has ended
    }
  }

  /** States that a resource will never come. */
  void never(Slot<DeviceNode> slot, Owner by) {
    never(slot, by, null);
  }

  /** The same, with a reason. */
  void never(Slot<DeviceNode> slot, Owner by, @Nullable String reason) {
    if (slot.present()) {
      return;
    }
    slot.never(by, reason);
    journal.write(() -> new ResourceEvent.Never(slot.key, by.label(), Optional.ofNullable(reason)));
    for (Need<DeviceNode> n : slot.users()) {
      if (n.timed()) {
        waits.waive(n, true);
      }
    }
  }

  /** A need no longer uses its resource's value. */
  void release(Need<DeviceNode> need) {
    need.user().tellUses();
    if (need.consuming) {
      need.slot().release(need);
      settleDrain(need.slot());
    }
  }

  /** A probe that counted itself among the readers has ended. */
  void leave(Slot<DeviceNode> slot) {
    slot.leave();
    settleDrain(slot);
  }

  /** Ends the drain of a withdrawn value once nobody uses it. */
  private void settleDrain(Slot<DeviceNode> slot) {
    if (!slot.draining() || slot.inUse()) {
      return;
    }
    Owner owner = slot.owner;
    slot.drained();
    slot.takeDrained().forEach(Runnable::run);
    disown(slot, owner);
    Slot.Parked parked = slot.parked();
    if (parked != null) {
      slot.park(null);
      publish(slot, parked.value(), parked.owner());
    }
  }

  /** Something that kept a device from being unbound is gone. */
  void unblock(DeviceNode node) {
    if (node.state() == DeviceState.UNBINDING && --node.aside().blockers == 0) {
      lanes.submit(new Removal(node, false));
    }
  }

  /** Adds a need that a probe found out; counts it if it is not met. */
  Need<DeviceNode> attach(DeviceNode node, Slot<DeviceNode> slot, boolean required) {
    node.tellUses();
    node.exceptions = true;
    Need<DeviceNode> spare = node.spare();
    Need<DeviceNode> need = (spare == null ? Need.further(node) : spare).discovered(slot, required);
    if (node.needs == null) {
      node.needs = need;
    } else {
      Need<DeviceNode> last = node.needs;
      while (last.sibling != null) {
        last = last.sibling;
      }
      last.sibling = need;
    }
    slot.link(need);
    if (!need.met()) {
      node.missing++;
    }
    return need;
  }

  /** Gives a device that has none its declared needs; counts those that are not met. */
  void attachAll(DeviceNode node, @Nullable Need<DeviceNode> first) {
    node.exceptions = false;
    node.needs = first;
    int missing = 0;
    for (@Nullable Need<DeviceNode> n = first; n != null; n = n.sibling) {
      n.slot().link(n);
      missing += n.slot().present() ? 0 : 1;
    }
    node.missing = missing;
  }

  /** Removes a need from a device, its use of the value included. */
  void detach(DeviceNode node, Need<DeviceNode> need) {
    if (need.equals(node.needs)) {
      node.needs = need.sibling;
    } else {
      Need<DeviceNode> before = node.needs;
      while (before != null && !need.equals(before.sibling)) {
        before = before.sibling;
      }
      if (before != null) {
        before.sibling = need.sibling;
      }
    }
    if (!need.met()) {
      node.missing--;
    }
    waits.disarm(need);
    need.slot().unlink(need);
    release(need);
  }

  /**
   * Removes the needs of a device that has been unbound, but for those that it cannot do without.
   */
  void detachOptional(DeviceNode node) {
    node.forgetWaits();
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null) {
      Need<DeviceNode> next = need.sibling;
      if (!need.required) {
        detach(node, need);
      }
      need = next;
    }
  }

  /** Removes the needs of a device that it would wait for without end, and can do without. */
  void detachUnmetOptional(DeviceNode node) {
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null) {
      Need<DeviceNode> next = need.sibling;
      if (!need.required && !need.met()) {
        detach(node, need);
      }
      need = next;
    }
  }

  /** Removes all needs of a device. */
  void detachAll(DeviceNode node) {
    node.forgetWaits();
    node.tellUses();
    while (node.needs != null) {
      detach(node, node.needs);
    }
  }
}
