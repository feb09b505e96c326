package dev.probus.bus.hda;

import dev.probus.api.bus.Bus;
import dev.probus.bus.hda.controller.ControllerSettings;
import dev.probus.bus.hda.controller.model.Fault;
import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.bus.hda.dump.DumpedCodec;
import dev.probus.testkit.contract.BusContract;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bus keeps to what every bus keeps to, whatever answers behind its controllers. */
final class HdaBusContractTest extends BusContract {
  private static final Duration LATE = Duration.ofMillis(1_500);

  @Override
  protected Bus<?> bus() {
    return new HdaBus(List.of(HdaCard.of(0, codecs()), HdaCard.of(1, codecs())));
  }

  private static List<DumpedCodec> codecs() {
    return BundledCodecs.read("sof-hda-codec0.txt", "sof-hda-codec2.txt");
  }

  @Override
  protected Optional<Bus<?>> busWith(dev.probus.testkit.contract.Fault fault) {
    return switch (fault) {
      case ABSENT -> Optional.of(new HdaBus(List.of(sound(), HdaCard.of(1, List.of()))));
      case GHOST -> beside(new Fault.Ghost(7), new Fault.Ghost(14));
      case HANGING -> beside(new Fault.Silent(0), new Fault.Silent(2));
      case LATE -> beside(new Fault.Late(0, 1, LATE), new Fault.Late(2, 9, LATE));
      case VANISHING -> beside(new Fault.Vanishing(0, 20), new Fault.Vanishing(2, 40));
      case FLAPPING -> beside(new Fault.Lost(0, 2, 3), new Fault.Lost(2, 5, 1));
      case DUPLICATE -> Optional.empty(); // an address answers once
    };
  }

  private static HdaCard sound() {
    return HdaCard.of(0, codecs());
  }

  private static Optional<Bus<?>> beside(Fault... faults) {
    HdaCard faulty = HdaCard.of(1, codecs(), ControllerSettings.usual(), Arrays.asList(faults));
    return Optional.of(new HdaBus(List.of(sound(), faulty)));
  }
}
