package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.FirmwareLink;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.wire.Part;
import dev.probus.bus.soundwire.wire.Timed;
import dev.probus.bus.soundwire.wire.WireFact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something that is wrong with a link, for tests of drivers: the same link with that fault. Parts
 * are named by their device ids (S1); times count from the link's start.
 *
 * {@snippet :
 * LinkPlan plan = LinkFault.late(AMPLIFIER, Duration.ofSeconds(3))
 *     .and(LinkFault.flapping(JACK, 5, Duration.ofMillis(20)))
 *     .on(LinkPlan.of(firmware));
 * }
 */
@FunctionalInterface
public interface LinkFault {

  /** Returns the link with this fault. */
  LinkPlan on(LinkPlan link);

  /** Returns both faults at once. */
  default LinkFault and(LinkFault other) {
    return link -> other.on(on(link));
  }

  /** A part attaches so long after the link's start. */
  static LinkFault late(long deviceId, Duration after) {
    return each(deviceId, part -> part.attaching(after));
  }

  /** A part that firmware declares is not there: a ghost. */
  static LinkFault never(long deviceId) {
    return link ->
        link.with(link.parts().stream().filter(part -> part.deviceId() != deviceId).toList());
  }

  /**
   * A part is lost and comes back, again and again.
   *
   * @param times how often
   * @param period how long from one loss to the next; it is away for half of that
   */
  static LinkFault flapping(long deviceId, int times, Duration period) {
    return link -> {
      List<Timed> script = new ArrayList<>(link.script());
      for (int i = 1; i <= times; i++) {
        Duration lost = period.multipliedBy(i);
        script.add(new Timed(lost, new WireFact.Detach(deviceId)));
        Duration back = lost.plus(period.dividedBy(2));
        script.add(new Timed(back, new WireFact.Attach(deviceId)));
      }
      return link.then(script);
    };
  }

  /** A part of the same id is there a second time, so that both answer at once ever after. */
  static LinkFault twin(long deviceId) {
    return link -> {
      List<Part> parts = new ArrayList<>(link.parts());
      parts.add(Part.of(deviceId));
      return link.with(parts);
    };
  }

  /** Something happens at a time: a loss during a probe, say. */
  static LinkFault at(Duration time, WireFact fact) {
    return link -> {
      List<Timed> script = new ArrayList<>(link.script());
      script.add(new Timed(time, fact));
      return link.then(script);
    };
  }

  /**
   * A part falls silent while it is being enumerated.
   *
   * @param reads after how many reads of its id registers, 1 to 6 for the first time
   */
  static LinkFault quitting(long deviceId, int reads) {
    return each(deviceId, part -> part.quitting(reads));
  }

  /** Firmware declares parts of another version than drivers know of (Z14). */
  static LinkFault version(long deviceId, int version) {
    return link -> {
      List<FirmwareEntry> entries =
          link.firmware().entries().stream()
              .map(entry -> entry.address().deviceId() == deviceId ? other(entry, version) : entry)
              .toList();
      FirmwareLink firmware = new FirmwareLink(link.firmware().number(), entries);
      return new LinkPlan(firmware, link.parts(), link.script());
    };
  }

  private static FirmwareEntry other(FirmwareEntry entry, int version) {
    SdwAddress was = entry.address();
    SdwAddress now =
        new SdwAddress(
            was.link(), version, was.uniqueId(), was.manufacturer(), was.part(), was.deviceClass());
    return new FirmwareEntry(now, entry.file(), entry.line());
  }

  private static LinkFault each(long deviceId, UnaryOperator<Part> change) {
    return link ->
        link.with(
            link.parts().stream()
                .map(part -> part.deviceId() == deviceId ? change.apply(part) : part)
                .toList());
  }
}
