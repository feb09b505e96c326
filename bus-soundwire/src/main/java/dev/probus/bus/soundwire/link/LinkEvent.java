package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.SdwAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a link's manager noted.
 *
 * @param kind what
 * @param link the link, 0 to 15
 * @param part which part, if it is known
 * @param number its device number; 0 if it has none, or that is not the point
 * @param remark what there is to say beside; may be empty
 */
public record LinkEvent(
    LinkEventKind kind, int link, Optional<SdwAddress> part, int number, String remark) {

  /** Checks that nothing is missing. */
  public LinkEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(remark, "remark");
  }

  /** Returns the event in one line, for example {@code link 1: reuse-number 0x… 5}. */
  @Override
  public String toString() {
    return "link "
        + link
        + ": "
        + kind
        + part.map(p -> " " + p).orElse("")
        + (number == 0 ? "" : " " + number)
        + (remark.isEmpty() ? "" : " " + remark);
  }
}
