package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ResourceEvent;
import dev.probus.core.flight.DeferFlight;
import dev.probus.core.flight.PublishFlight;
import dev.probus.core.log.EventLog;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens, if anybody wants to know: in the log, and for Java's flight recorder
 * what takes no time. Holder only.
 */
@EngineScope
final class Journal {
  private final EventLog log;

  /** The time of the step that is being taken, if it has been asked for. */
  private long now;

  private boolean stale = true;

  @Inject
  Journal(EventLog log) {
    this.log = log;
  }

  /**
   * A step begins. All events of one step have one time, so that the clock is read once for a step
   * and not for each of its events.
   */
  void tick() {
    stale = true;
  }

  private void append(Event event) {
    log.append(event, time());
  }

  private long time() {
    if (stale) {
      now = log.now();
      stale = false;
    }
    return now;
  }

  /** Writes an event; it is made only if the log is on. */
  void write(Supplier<? extends Event> event) {
    if (log.on()) {
      append(event.get());
    }
  }

  private void note(EventLog.Words words, Object about, Object by, int number) {
    log.note(words, about, by, number, time());
  }

  /** Writes that a device is there. */
  void appeared(DeviceNode node) {
    if (log.on()) {
      DeviceNode addedBy = node.addedBy();
      DeviceId parent = node.parent();
      if (addedBy == null && parent == null) {
        note(Noted.APPEARED, node.id, node.modaliases, 0);
      } else {
        Optional<DeviceId> adder = Optional.ofNullable(addedBy).map(by -> by.id);
        append(
            new DeviceEvent.Appeared(node.id, node.modaliases, adder, Optional.ofNullable(parent)));
      }
    }
  }

  /** Writes that a device has a candidate. */
  void matched(DeviceNode node, DriverNode driver) {
    if (log.on()) {
      note(driver.matched, node.id, node.modalias(), 0);
    }
  }

  /** Writes that a probe begins. */
  void started(DeviceNode node) {
    if (log.on()) {
      note(Noted.STARTED, node.id, node.requireDriver().name, node.attempt());
    }
  }

  /** Writes that a device is bound. */
  void bound(DeviceNode node) {
    if (log.on()) {
      note(Noted.BOUND, node.id, node.requireDriver().name, 0);
    }
  }

  /** Writes that a resource is present. */
  void published(Slot<DeviceNode> slot, Owner by) {
    if (PublishFlight.recorded()) {
      PublishFlight.tell(slot.key, by instanceof DeviceNode node ? node.id : by.label());
    }
    if (log.on()) {
      if (by instanceof DeviceNode node) {
        note(Noted.PUBLISHED, slot.key, node.id, 0);
      } else {
        append(new ResourceEvent.Published(slot.key, by.label()));
      }
    }
  }

  /** Writes what a device waits for. */
  void waiting(DeviceNode node) {
    if (DeferFlight.recorded()) {
      DeferFlight.tell(node.id, node.requireDriver().name, Unmet.of(node).keys());
    }
    if (log.on()) {
      note(node.requireDriver().waiting, node.id, Unmet.of(node), declared(node) ? 1 : 0);
    }
  }

  private static boolean declared(DeviceNode node) {
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null && (need.declared() || need.met())) {
      need = need.sibling;
    }
    return need == null;
  }
}
