package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.log.EventLog;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down what happens, if anybody wants to know. Holder only. */
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

  /** The words for a device are made when somebody reads them. */
  private record PublishedBy(ResourceKey<?> key, DeviceId device) implements EventLog.Note {
    @Override
    public Event event() {
      return new ResourceEvent.Published(key, device.toString());
    }
  }

  /** What is waited for is sorted when somebody reads it. */
  private record WaitsFor(DeviceId device, String driver, Unmet unmet, boolean declared)
      implements EventLog.Note {
    @Override
    public Event event() {
      return new ProbeEvent.Waiting(device, driver, unmet.keys(), declared);
    }
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

  /** Writes that a device is there. */
  void appeared(DeviceNode node) {
    if (log.on()) {
      DeviceNode addedBy = node.addedBy();
      Optional<DeviceId> by = addedBy == null ? Optional.empty() : Optional.of(addedBy.id);
      append(new DeviceEvent.Appeared(node.id, node.modaliases, by));
    }
  }

  /** Writes that a device has a candidate. */
  void matched(DeviceNode node, DriverNode driver) {
    if (log.on()) {
      append(new DeviceEvent.Matched(node.id, driver.name, node.modalias()));
    }
  }

  /** Writes that a probe begins. */
  void started(DeviceNode node) {
    if (log.on()) {
      append(new ProbeEvent.Started(node.id, node.requireDriver().name, node.attempt()));
    }
  }

  /** Writes that a device is bound. */
  void bound(DeviceNode node) {
    if (log.on()) {
      append(new ProbeEvent.Bound(node.id, node.requireDriver().name));
    }
  }

  /** Writes that a resource is present. */
  void published(Slot<DeviceNode> slot, Owner by) {
    if (log.on()) {
      if (by instanceof DeviceNode node) {
        log.append(new PublishedBy(slot.key, node.id), time());
      } else {
        append(new ResourceEvent.Published(slot.key, by.label()));
      }
    }
  }

  /** Writes what a device waits for. */
  void waiting(DeviceNode node) {
    if (log.on()) {
      String driver = node.requireDriver().name;
      log.append(new WaitsFor(node.id, driver, Unmet.of(node), declared(node)), time());
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
