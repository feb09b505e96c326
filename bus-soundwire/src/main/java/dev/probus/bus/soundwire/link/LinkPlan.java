package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.FirmwareLink;
import dev.probus.bus.soundwire.wire.Part;
import dev.probus.bus.soundwire.wire.Timed;
import java.util.List;
import java.util.Objects;

/**
 * A modelled link: what firmware says of it, what is really there, and what happens to it.
 *
 * @param firmware what firmware declares
 * @param parts what is soldered to it; one that is not declared is found all the same (S21), one
 *     that is declared and not here is a ghost
 * @param script what happens to it after its start, in any order
 */
public record LinkPlan(FirmwareLink firmware, List<Part> parts, List<Timed> script) {

  /** Copies the lists. */
  public LinkPlan {
    Objects.requireNonNull(firmware, "firmware");
    parts = List.copyOf(parts);
    script = List.copyOf(script);
  }

  /** Returns a link on which everything is there that firmware declares, and nothing happens. */
  public static LinkPlan of(FirmwareLink firmware) {
    List<Part> parts =
        firmware.devices().devices().stream()
            .map(entry -> Part.of(entry.address().deviceId()))
            .toList();
    return new LinkPlan(firmware, parts, List.of());
  }

  /** Returns the same link with these parts. */
  public LinkPlan with(List<Part> soldered) {
    return new LinkPlan(firmware, soldered, script);
  }

  /** Returns the same link, to which this happens. */
  public LinkPlan then(List<Timed> happenings) {
    return new LinkPlan(firmware, parts, happenings);
  }
}
