package dev.probus.bus.soundwire.replay;

import java.util.List;

/**
 * The events of one quoted log, which begins and ends where the quotation does.
 *
 * @param name what it is called
 * @param events in the order of the log
 */
public record Recording(String name, List<Recorded> events) {

  /** Copies the list. */
  public Recording {
    events = List.copyOf(events);
  }
}
