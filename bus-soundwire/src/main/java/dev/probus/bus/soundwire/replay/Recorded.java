package dev.probus.bus.soundwire.replay;

import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.link.LinkEvent;
import dev.probus.bus.soundwire.link.LinkEventKind;
import java.util.Optional;

/**
 * One event out of a kernel's log.
 *
 * @param link the link, 0 to 15
 * @param kind what happened
 * @param part which part, if the log says so
 * @param number its device number; 0 if the log does not say
 * @param remark the status bits of {@link LinkEventKind#IRQ_STATUS}, else words for people
 * @param file the file as the user named it
 * @param line the line, from 1
 */
public record Recorded(
    int link,
    LinkEventKind kind,
    Optional<SdwAddress> part,
    int number,
    String remark,
    String file,
    long line) {

  /** Tells whether an event of the model is this one, as far as the log says. */
  public boolean is(LinkEvent event) {
    return event.kind() == kind
        && event.link() == link
        && (part.isEmpty() || part.equals(event.part()))
        && (number == 0 || number == event.number())
        && (kind != LinkEventKind.IRQ_STATUS || remark.equals(event.remark()));
  }

  /** Tells whether this is the part that is meant. */
  boolean of(LinkEventKind what, SdwAddress which) {
    return kind == what && part.isPresent() && part.get().equals(which);
  }

  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ": link "
        + link
        + ": "
        + kind
        + part.map(p -> " " + p).orElse("")
        + (number == 0 ? "" : " " + number)
        + (kind == LinkEventKind.IRQ_STATUS ? " " + remark : "");
  }
}
