package dev.probus.bus.hda;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.bus.hda.codec.Enumeration;
import java.util.List;

/**
 * The HD-audio bus of a machine: tells of every codec that enumeration finds, by card and then by
 * address, as the kernel does. A codec that the kernel would refuse (H20) is none of its devices.
 */
public final class HdaBus implements Bus<HdaCodecDevice> {
  private final List<HdaCard> cards;

  /** Makes the bus of these cards. */
  public HdaBus(List<HdaCard> cards) {
    this.cards = List.copyOf(cards);
  }

  @Override
  public BusName name() {
    return HdaCodecDevice.BUS;
  }

  @Override
  public void start(BusContext<? super HdaCodecDevice> sink) {
    for (HdaCard card : cards) {
      for (Enumeration result : card.scan()) {
        if (result instanceof Enumeration.Found found) {
          sink.appeared(HdaCodecDevice.legacy(card.number(), found.codec()));
        }
      }
    }
  }
}
