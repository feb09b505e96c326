package dev.probus.core.precise;

import dev.probus.api.event.Event;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.log.EventLog;
import dev.probus.core.resource.Need;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down what happens, if anybody wants to know. Holder only. */
@EngineScope
final class Journal {
  private final EventLog log;

  @Inject
  Journal(EventLog log) {
    this.log = log;
  }

  /** Writes an event; it is made only if the log is on. */
  void write(Supplier<? extends Event> event) {
    if (log.on()) {
      log.append(event.get());
    }
  }

  /** Writes what a device waits for. */
  void waiting(DeviceNode node) {
    if (log.on()) {
      String driver = node.requireDriver().name;
      log.append(new ProbeEvent.Waiting(node.id, driver, unmet(node), declared(node)));
    }
  }

  private static boolean declared(DeviceNode node) {
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null && (need.declared || need.met())) {
      need = need.sibling;
    }
    return need == null;
  }

  static List<ResourceKey<?>> unmet(DeviceNode node) {
    List<ResourceKey<?>> keys = new ArrayList<>(node.missing);
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      if (!n.met()) {
        keys.add(n.slot.key);
      }
    }
    return keys;
  }
}
