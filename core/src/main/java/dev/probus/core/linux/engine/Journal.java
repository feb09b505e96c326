package dev.probus.core.linux.engine;

import dev.probus.api.event.Event;
import dev.probus.core.log.EventLog;
import java.util.function.Supplier;

/** Writes down what happens, if anybody wants to know. For whoever is inside the core. */
record Journal(EventLog log) {

  /** Writes an event; it is made only if the log is on. */
  void write(Supplier<? extends Event> event) {
    if (log.on()) {
      log.append(event.get());
    }
  }
}
