package dev.probus.bus.soundwire.link;

import dev.probus.api.bus.Bus;
import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.FirmwareLink;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.testkit.contract.BusContract;
import dev.probus.testkit.contract.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bus keeps to what every bus keeps to, whatever firmware says and parts do. */
final class SoundWireBusContractTest extends BusContract {
  private static final String RT711 = "0x000030025D071101";
  private static final String LEFT = "0x000223019F837300";
  private static final String RIGHT = "0x000227019F837300";
  private static final long JACK = SdwAddress.parse(RT711).deviceId();
  private static final long AMPLIFIER = SdwAddress.parse(LEFT).deviceId();

  @Override
  protected Bus<?> bus() {
    return bus(declared(RT711, LEFT, RIGHT));
  }

  @Override
  protected Optional<Bus<?>> busWith(Fault fault) {
    LinkPlan sound = declared(RT711, LEFT, RIGHT);
    return Optional.of(
        bus(
            switch (fault) {
              case ABSENT -> declared();
              case DUPLICATE -> declared(RT711, LEFT, LEFT, RIGHT);
              case GHOST, HANGING -> LinkFault.never(JACK).on(sound);
              case LATE -> LinkFault.late(AMPLIFIER, Duration.ofSeconds(3)).on(sound);
              case FLAPPING -> LinkFault.flapping(JACK, 5, Duration.ofMillis(20)).on(sound);
              case VANISHING -> LinkFault.quitting(AMPLIFIER, 3).on(sound);
            }));
  }

  private static Bus<?> bus(LinkPlan plan) {
    return new SoundWireBus(List.of(plan), BusSettings.standard());
  }

  private static LinkPlan declared(String... adrs) {
    List<FirmwareEntry> entries =
        Stream.of(adrs)
            .map(adr -> new FirmwareEntry(SdwAddress.parse(adr), "dsdt.dsl", 0))
            .toList();
    return LinkPlan.of(new FirmwareLink(0, entries));
  }
}
