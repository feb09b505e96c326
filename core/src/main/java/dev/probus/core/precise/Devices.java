package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.core.explain.DeviceState;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes devices in, and lets them go. Holder only. */
@EngineScope
final class Devices {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Resources resources;
  private final Matching matching;

  @Inject
  Devices(World world, Agenda agenda, Journal journal, Resources resources, Matching matching) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.resources = resources;
    this.matching = matching;
  }

  /** Takes a device in. */
  void appeared(DeviceNode node) {
    if (misnamed(node.id, node.modaliases)) {
      matching.forget(node);
      return;
    }
    String obstacle = obstacle(node);
    DeviceNode present = obstacle == null ? world.devices.add(node) : world.devices.get(node.id);
    if (present != null) {
      matching.forget(node);
      refuse(node, present);
    } else if (obstacle != null) {
      matching.forget(node);
      journal.write(() -> new DeviceEvent.Refused(node.id, obstacle));
    } else {
      taken(node);
    }
  }

  /** Returns why no device of this kind is taken in at all; null if it is. */
  private @Nullable String obstacle(DeviceNode node) {
    if (world.closing) {
      return "the engine is being closed";
    }
    DeviceNode addedBy = node.addedBy();
    return addedBy == null
            || addedBy.state() == DeviceState.BOUND
            || addedBy.state() == DeviceState.PROBING
        ? null
        : "it was added by " + addedBy.id + ", now unbound";
  }

  private void refuse(DeviceNode node, DeviceNode present) {
    if (present.doom() instanceof UnbindCause.DeviceGone && present.aside().successor == null) {
      present.aside().successor = node;
    } else {
      journal.write(() -> new DeviceEvent.Refused(node.id, "a device of this id is there"));
    }
  }

  private void taken(DeviceNode node) {
    DeviceNode addedBy = node.addedBy();
    if (addedBy != null) {
      addedBy.addChild(node);
    }
    if (node.known() != null) {
      node.promises().forEach(slot -> slot.promise(node));
    }
    journal.appeared(node);
    if (world.started) {
      matching.match(node);
    } else {
      agenda.match(node);
    }
  }

  /** Refuses a device without a modalias, which nothing could ever match, and one with too many. */
  private boolean misnamed(DeviceId id, List<Modalias> modaliases) {
    if (modaliases.isEmpty()) {
      journal.write(() -> new DeviceEvent.Refused(id, "it has no modalias"));
      return true;
    }
    if (modaliases.size() > DeviceNode.MOST_MODALIASES) {
      journal.write(() -> new DeviceEvent.Refused(id, "it has more modaliases than 32766"));
      return true;
    }
    return false;
  }

  /** Takes note that a device is not what it was. */
  void changed(Change change) {
    if (misnamed(change.id(), change.modaliases())) {
      return;
    }
    DeviceNode node = world.devices.get(change.id());
    if (node == null || node.doom() instanceof UnbindCause.DeviceGone) {
      return;
    }
    journal.write(() -> new DeviceEvent.Changed(node.id, change.modaliases()));
    node.promises().forEach(slot -> slot.unpromise(node));
    node.aside().promises = change.promises();
    node.promises().forEach(slot -> slot.promise(node));
    node.modaliases = change.modaliases();
    node.aside().changedTo = change.device();
    DriverNode driver = node.driver;
    int round = driver == null ? -1 : matching.roundOf(node, driver);
    if (driver != null && round >= 0) {
      node.round(round);
      journal.matched(node, driver);
    } else if (node.engaged()) {
      agenda.doom(node, new UnbindCause.DeviceChanged());
    } else if (node.state() != DeviceState.UNBOUND) {
      matching.restart(node);
    }
  }

  /** Lets a device go. */
  void gone(DeviceId id) {
    DeviceNode node = world.devices.get(id);
    if (node != null) {
      node.aside().successor = null;
      agenda.doom(node, new UnbindCause.DeviceGone());
    }
  }

  /** Forgets a device that is unbound; what was told of its id meanwhile takes its place. */
  void remove(DeviceNode node) {
    matching.recant(node);
    matching.dropCandidate(node);
    node.promises().forEach(slot -> slot.unpromise(node));
    world.devices.remove(node.id);
    journal.write(() -> new DeviceEvent.Gone(node.id));
    DeviceNode addedBy = node.addedBy();
    if (addedBy != null && addedBy.children().remove(node)) {
      resources.unblock(addedBy);
    }
    DeviceNode successor = node.aside().successor;
    if (successor != null && !world.closing) {
      appeared(successor);
    }
  }

  /** Matches a device anew that is not bound, because somebody asked for it. */
  void rebind(DeviceId id) {
    DeviceNode node = world.devices.get(id);
    if (node == null) {
      return;
    }
    if (node.doom() instanceof UnbindCause.Asked) {
      node.onUnbound(() -> rebind(id));
    } else if (!node.engaged() && node.doom() == null) {
      matching.restart(node);
    }
  }

  /** Unbinds a device, because somebody asked for it. */
  void unbind(DeviceId id, Runnable done) {
    DeviceNode node = world.devices.get(id);
    if (node == null) {
      done.run();
      return;
    }
    node.onUnbound(done);
    agenda.doom(node, new UnbindCause.Asked());
  }
}
