package dev.probus.bus.soundwire.replay;

import dev.probus.bus.soundwire.link.LinkEvent;
import dev.probus.bus.soundwire.link.Numbering;
import java.util.List;
import java.util.Optional;

/**
 * What the model made of a recording.
 *
 * @param recording what was replayed
 * @param numbering how device numbers were given out
 * @param events what the model noted, in its order
 * @param beside of these what the log does not have between its first and its last event of a link,
 *     though it has others of that kind: what a quotation left out, if it is one
 * @param missing the first recorded event that the model did not bring about, if there is one
 */
public record Replayed(
    Recording recording,
    Numbering numbering,
    List<LinkEvent> events,
    List<LinkEvent> beside,
    Optional<Recorded> missing) {

  /** Copies the lists. */
  public Replayed {
    events = List.copyOf(events);
    beside = List.copyOf(beside);
  }

  /** Tells whether every recorded event came, in the recorded order of its link. */
  public boolean same() {
    return missing.isEmpty();
  }
}
