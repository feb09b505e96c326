package dev.probus.core.record;

import dev.probus.api.bus.Problem;
import dev.probus.core.explain.Recording;
import java.util.List;

/**
 * A recording that was read, and what of the file could not be used. Immutable.
 *
 * @param recording all events that are sound, in order
 * @param problems what is damaged or not known, in the order of the file; the first hundred, and
 *     then one that says how many more there are
 * @param notes what is not wrong, but has to be known of the recording
 */
public record ReadRecording(Recording recording, List<Problem> problems, List<Problem> notes) {
  /** Copies the lists. */
  public ReadRecording {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
