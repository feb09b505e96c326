package dev.probus.core.linux.engine;

import dev.probus.api.event.Event;
import dev.probus.core.log.EventLog;
import java.util.function.Supplier;

/**
 * Writes down what happens. For whoever is inside the core.
 *
 * @param witness hears of it too
 */
record Journal(EventLog log, Witness witness) {

  /** Writes an event. */
  void write(Supplier<? extends Event> made) {
    Event event = made.get();
    witness.hears(event);
    log.append(event);
  }
}
