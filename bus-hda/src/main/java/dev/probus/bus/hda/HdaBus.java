package dev.probus.bus.hda;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.bus.hda.codec.Codec;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The HD-audio bus of a machine: brings up each card's controller and tells of every codec that
 * enumeration finds, by address, as the kernel does. A codec that the kernel would refuse (H20) is
 * none of its devices. The codecs appear when the hardware has been asked: a silent address costs
 * its time-outs.
 *
 * <p>A codec that cannot be configured yet (Z30) appears all the same; its driver waits for {@link
 * HdaCodecDevice#ready}, while the controller looks again each second, as the kernel does (H34).
 */
public final class HdaBus implements Bus<HdaCodecDevice> {
  private final List<HdaCard> cards;
  private final UnaryOperator<HdaCodecDevice> asTold;

  /** Makes the bus of these cards. */
  public HdaBus(List<HdaCard> cards) {
    this(cards, UnaryOperator.identity());
  }

  /**
   * Makes the bus of these cards.
   *
   * @param asTold makes of each codec what is told of it, for example that any driver may do
   */
  public HdaBus(List<HdaCard> cards, UnaryOperator<HdaCodecDevice> asTold) {
    this.cards = List.copyOf(cards);
    this.asTold = asTold;
  }

  @Override
  public BusName name() {
    return HdaCodecDevice.BUS;
  }

  @Override
  public void start(BusContext<? super HdaCodecDevice> sink) {
    for (HdaCard card : cards) {
      HdaScan scan = card.scan();
      sink.after(scan.took(), () -> tell(card, scan, sink));
    }
  }

  private void tell(HdaCard card, HdaScan scan, BusContext<? super HdaCodecDevice> sink) {
    scan.remarks().forEach(text -> sink.note("card " + card.number() + ": " + text));
    for (Codec codec : scan.codecs()) {
      HdaCodecDevice device = asTold.apply(HdaCodecDevice.legacy(card.number(), codec));
      if (scan.ready(codec)) {
        sink.appeared(device);
      } else {
        sink.note(device + ": cannot be configured yet; looking again each second");
        sink.appeared(device.unready());
        lookAgain(new Unready(scan, device, 1), sink);
      }
    }
  }

  private void lookAgain(Unready codec, BusContext<? super HdaCodecDevice> sink) {
    sink.after(
        Unready.PAUSE,
        () -> {
          Unready now = codec.next();
          if (now.ready()) {
            sink.publisher().publish(codec.device().ready(), now.told());
          } else if (now.hopeless()) {
            sink.note(codec.device() + ": given up after " + now.tries() + " tries");
            sink.publisher().never(codec.device().ready());
          } else {
            lookAgain(now, sink);
          }
        });
  }
}
