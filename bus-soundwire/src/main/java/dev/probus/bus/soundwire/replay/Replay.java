package dev.probus.bus.soundwire.replay;

import dev.probus.bus.soundwire.link.LinkEvent;
import dev.probus.bus.soundwire.link.LinkEventKind;
import dev.probus.bus.soundwire.link.Numbering;
import dev.probus.bus.soundwire.link.Numbers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Feeds the model of a link with what a log says of the wire, and compares what it notes with the
 * log. What the wire said is taken from the log: status bits, ids that were read, silence, what the
 * host did. The rest is the model's: numbers, their reuse, who is complete and who is lost. Where a
 * quotation has left out what must have come before, that is made up for.
 */
public final class Replay {
  private final Recording recording;
  private final Numbering numbering;
  private final Map<Integer, ReplayedLink> links = new TreeMap<>();
  private final List<LinkEvent> events = new ArrayList<>();

  private Replay(Recording recording, Numbering numbering, boolean numbersAreGiven) {
    this.recording = recording;
    this.numbering = numbering;
    Numbers numbers = new Numbers(numbering);
    for (Recorded event : recording.events()) {
      links.computeIfAbsent(
          event.link(),
          link -> new ReplayedLink(link, recording, numbers, numbersAreGiven, events::add));
    }
  }

  /** Replays under the numbering that was in force when the log was written. */
  public static Replayed run(Recording recording, Numbering numbering) {
    return new Replay(recording, numbering, false).run();
  }

  /**
   * Replays under whichever numbering explains the log: per link, system-wide from 4 or from 6,
   * mixed; if none does, since others had taken numbers before, with the numbers that the log has.
   */
  public static Replayed run(Recording recording) {
    List<Numbering> all =
        List.of(
            Numbering.perLink(),
            Numbering.systemWide(4),
            Numbering.systemWide(6),
            Numbering.mixed());
    for (Numbering numbering : all) {
      Replayed replayed = run(recording, numbering);
      if (replayed.same()) {
        return replayed;
      }
    }
    return new Replay(recording, Numbering.mixed(), true).run();
  }

  private Replayed run() {
    Optional<Recorded> missing =
        recording.events().stream().filter(event -> !link(event).bringAbout(event)).findFirst();
    return new Replayed(recording, numbering, events, beside(), missing);
  }

  private ReplayedLink link(Recorded event) {
    return links.getOrDefault(event.link(), links.values().iterator().next());
  }

  private List<LinkEvent> beside() {
    Set<LinkEventKind> kinds = EnumSet.noneOf(LinkEventKind.class);
    recording.events().forEach(event -> kinds.add(event.kind()));
    List<LinkEvent> beside = new ArrayList<>();
    links.values().forEach(link -> beside.addAll(link.beside(kinds)));
    return beside;
  }
}
