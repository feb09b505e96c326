package dev.probus.bus.soundwire;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.bus.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The SoundWire links of a machine. Its devices come from firmware rather than from the wire (S10),
 * so all of them are told of when the bus starts, none attached. Whether one is really there is not
 * found out: this bus does not talk to links.
 *
 * <p>Immutable; may be used from any thread.
 */
public final class SoundWireBus implements Bus<SdwDevice> {
  /** The bus's name, which is also how its modaliases begin. */
  public static final BusName NAME = BusName.of("sdw");

  private final List<LinkDevices> links;

  /**
   * Makes the devices of these links.
   *
   * @throws IllegalArgumentException if two links have one number
   */
  public SoundWireBus(List<FirmwareLink> links) {
    Set<Integer> numbers = new HashSet<>();
    for (FirmwareLink link : links) {
      if (!numbers.add(link.number())) {
        throw new IllegalArgumentException("SoundWire link " + link.number() + " is given twice");
      }
    }
    this.links = links.stream().map(FirmwareLink::devices).toList();
  }

  /** Returns what of the firmware's entries could not be used, link by link, in order. */
  public List<Problem> problems() {
    return links.stream().flatMap(link -> link.problems().stream()).toList();
  }

  @Override
  public BusName name() {
    return NAME;
  }

  /** Tells of the devices, link by link, in the order of the firmware. */
  @Override
  public void start(BusContext<? super SdwDevice> sink) {
    links.forEach(link -> link.devices().forEach(sink::appeared));
  }
}
