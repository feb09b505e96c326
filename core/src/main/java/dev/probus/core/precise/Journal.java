package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ProbeEvent;
import dev.probus.core.flight.DeferFlight;
import dev.probus.core.flight.PublishFlight;
import dev.probus.core.log.EventLog;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens, if anybody wants to know: in the log, and for Java's flight recorder
 * what takes no time. Holder only.
 */
@EngineScope
final class Journal {
  /** More than most devices wait for: what waits for more is written as an event. */
  private static final int MOST = 64;

  private final EventLog log;

  /** The time of the step that is being taken, if it has been asked for. */
  private long now;

  private boolean stale = true;

  /** The numbers of what one record needs beyond two; used again for each. */
  private final int[] further = new int[MOST];

  /** What was named last, and its number: it is mostly what the next device has as well. */
  private @Nullable List<Modalias> modaliases;

  private int modaliasesLogged;
  private Noted.@Nullable Match match;
  private int matchLogged;
  private @Nullable Owner outside;
  private int outsideLogged;

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

  private void note(Noted form, DeviceNode about, DriverNode by) {
    log.note(form.number(), name(about), name(by), time());
  }

  /** Returns the number of a device in the log. */
  private int name(DeviceNode node) {
    if (node.logged == 0) {
      node.logged = log.name(node.id);
    }
    return node.logged;
  }

  private int name(DriverNode driver) {
    if (driver.logged == 0) {
      driver.logged = log.name(driver.name);
    }
    return driver.logged;
  }

  @SuppressWarnings("ReferenceEquality") // another one that is equal may be named anew
  private int name(List<Modalias> all) {
    if (modaliases != all) {
      modaliases = all;
      modaliasesLogged = log.name(all);
    }
    return modaliasesLogged;
  }

  @SuppressWarnings("ReferenceEquality") // another one that is equal may be named anew
  private int name(DriverNode driver, Modalias modalias) {
    Noted.Match last = match;
    if (last == null || last.modalias() != modalias || !last.driver().equals(driver.name)) {
      match = new Noted.Match(driver.name, modalias);
      matchLogged = log.name(match);
    }
    return matchLogged;
  }

  /** Returns the number of who is no device: mostly it is the one who published before. */
  private int name(Owner by) {
    if (!by.equals(outside)) {
      outside = by;
      outsideLogged = log.name(by.label());
    }
    return outsideLogged;
  }

  private int name(Slot<DeviceNode> slot) {
    int known = slot.logged();
    return known == 0 ? slot.logged(log.name(slot.key)) : known;
  }

  /** Writes that a device is there. */
  void appeared(DeviceNode node) {
    if (log.on()) {
      DeviceNode addedBy = node.addedBy();
      DeviceId parent = node.parent();
      if (addedBy == null && parent == null) {
        log.note(Noted.APPEARED.number(), name(node), name(node.modaliases), time());
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
      log.note(Noted.MATCHED.number(), name(node), name(driver, node.modalias()), time());
    }
  }

  /** Writes that a probe begins. */
  void started(DeviceNode node) {
    if (log.on()) {
      int attempt = node.attempt();
      if (attempt == 1) {
        note(Noted.STARTED, node, node.requireDriver());
      } else {
        append(new ProbeEvent.Started(node.id, node.requireDriver().name, attempt));
      }
    }
  }

  /** Writes that a device is bound. */
  void bound(DeviceNode node) {
    if (log.on()) {
      note(Noted.BOUND, node, node.requireDriver());
    }
  }

  /** Writes that a resource is present. */
  void published(Slot<DeviceNode> slot, Owner by) {
    if (PublishFlight.recorded()) {
      PublishFlight.tell(slot.key, by instanceof DeviceNode node ? node.id : by.label());
    }
    if (log.on()) {
      int name = by instanceof DeviceNode node ? name(node) : name(by);
      log.note(Noted.PUBLISHED.number(), name(slot), name, time());
    }
  }

  /** Writes what a device waits for. */
  void waiting(DeviceNode node) {
    if (DeferFlight.recorded()) {
      DeferFlight.tell(node.id, node.requireDriver().name, Unmet.of(node).keys());
    }
    if (log.on() && !noteWaiting(node)) {
      Unmet unmet = Unmet.of(node);
      append(
          new ProbeEvent.Waiting(
              node.id, node.requireDriver().name, unmet.keys(), declared(node), unmet.optional()));
    }
  }

  /** Writes it as a record, if there is a form for it; tells whether there is. */
  private boolean noteWaiting(DeviceNode node) {
    int ranked = 0;
    int count = 0;
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      if (n.met()) {
        continue;
      }
      if (!n.declared() || !n.required || count == MOST) {
        return false;
      }
      ranked += n.ranked() ? 1 : 0;
      further[count++] = name(n.slot());
    }
    if (ranked != 0 && ranked != count) {
      return false;
    }
    Noted form = ranked == 0 ? Noted.WAITING : Noted.WAITING_IN_ORDER;
    return log.note(form.number(), name(node), name(node.requireDriver()), time(), further, count);
  }

  private static boolean declared(DeviceNode node) {
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null && (need.declared() || need.met())) {
      need = need.sibling;
    }
    return need == null;
  }
}
