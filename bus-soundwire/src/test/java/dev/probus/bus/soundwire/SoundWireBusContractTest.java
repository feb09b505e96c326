package dev.probus.bus.soundwire;

import dev.probus.api.bus.Bus;
import dev.probus.testkit.contract.BusContract;
import dev.probus.testkit.contract.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bus keeps to what every bus keeps to, whatever firmware says. */
final class SoundWireBusContractTest extends BusContract {
  private static final String RT711 = "0x000030025D071101";
  private static final String LEFT = "0x000223019F837300";
  private static final String RIGHT = "0x000227019F837300";

  @Override
  protected Bus<?> bus() {
    return told(RT711, LEFT, RIGHT);
  }

  /** What firmware can have wrong without the bus knowing of it: parts named twice, or not. */
  @Override
  protected Optional<Bus<?>> busWith(Fault fault) {
    return switch (fault) {
      case ABSENT -> Optional.of(told());
      case DUPLICATE -> Optional.of(told(RT711, LEFT, LEFT, RIGHT));
      case GHOST -> Optional.of(told(RT711, "0x000030025D071100", LEFT));
      case LATE, FLAPPING, VANISHING, HANGING -> Optional.empty();
    };
  }

  private static Bus<?> told(String... adrs) {
    List<FirmwareEntry> entries =
        Stream.of(adrs)
            .map(adr -> new FirmwareEntry(SdwAddress.parse(adr), "dsdt.dsl", 0))
            .toList();
    return new SoundWireBus(List.of(new FirmwareLink(0, entries), new FirmwareLink(2, entries)));
  }
}
