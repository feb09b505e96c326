package dev.probus.bus.hda;

import dev.probus.api.bus.Bus;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.bus.hda.dump.DumpedCodec;
import dev.probus.testkit.contract.BusContract;
import dev.probus.testkit.contract.Fault;
import java.util.List;
import java.util.Optional;

/** The bus keeps to what every bus keeps to, whatever answers on its links. */
final class HdaBusContractTest extends BusContract {
  private static final int GHOSTS = 1 << 7 | 1 << 14;

  @Override
  protected Bus<?> bus() {
    return new HdaBus(List.of(HdaCard.of(0, codecs()), HdaCard.of(1, codecs())));
  }

  private static List<DumpedCodec> codecs() {
    return BundledCodecs.read("sof-hda-codec0.txt", "sof-hda-codec2.txt");
  }

  @Override
  protected Optional<Bus<?>> busWith(Fault fault) {
    HdaCard sound = HdaCard.of(0, codecs());
    return switch (fault) {
      case ABSENT -> card(new HdaCard(1, sound.link(), 0));
      case GHOST -> card(new HdaCard(1, sound.link(), sound.codecMask() | GHOSTS));
      case HANGING -> card(new HdaCard(1, command -> Link.NO_ANSWER, sound.codecMask()));
      case LATE -> card(new HdaCard(1, silentFor(5, sound.link()), sound.codecMask()));
      case VANISHING -> card(new HdaCard(1, silentAfter(20, sound.link()), sound.codecMask()));
      case FLAPPING -> card(new HdaCard(1, everyOther(sound.link()), sound.codecMask()));
      case DUPLICATE -> Optional.empty(); // an address answers once
    };
  }

  private static Optional<Bus<?>> card(HdaCard faulty) {
    return Optional.of(new HdaBus(List.of(HdaCard.of(0, codecs()), faulty)));
  }

  private static Link silentFor(int commands, Link link) {
    int[] sent = {0};
    return command -> sent[0]++ < commands ? Link.NO_ANSWER : link.send(command);
  }

  private static Link silentAfter(int commands, Link link) {
    int[] sent = {0};
    return command -> sent[0]++ < commands ? link.send(command) : Link.NO_ANSWER;
  }

  private static Link everyOther(Link link) {
    int[] sent = {0};
    return command -> sent[0]++ % 2 == 0 ? link.send(command) : Link.NO_ANSWER;
  }
}
