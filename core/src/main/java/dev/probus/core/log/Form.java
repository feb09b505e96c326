package dev.probus.core.log;

import dev.probus.api.event.Event;

/** How records of one kind are put into words, once somebody reads them. Keeps nothing itself. */
public interface Form {
  /** Returns the event that a record tells of. */
  Event event(Note note);
}
