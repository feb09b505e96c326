package dev.probus.bus.soundwire.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.FirmwareLink;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.SdwDevice;
import dev.probus.bus.soundwire.SdwId;
import dev.probus.core.explain.DeviceState;
import dev.probus.testkit.ProbusKit;
import dev.probus.testkit.RecordingDriver;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drivers with the kernel's tables get the devices of this bus, and only theirs. */
final class BindingTest {
  private static final SdwId RT711 = SdwId.of(0x025D, 0x0711, 2, 0);
  private static final SdwId RT711_SDCA = SdwId.of(0x025D, 0x0711, 3, 1);
  private static final SdwId MAX98373 = SdwId.of(0x019F, 0x8373);

  @Test
  void eachDeviceGetsTheDriverOfItsVersion() {
    RecordingDriver<SdwDevice> sdca = driver("rt711-sdca", RT711_SDCA);
    ProbusKit.of(world ->
            world
                .bus(bus("0x000030025D071101", "0x000223019F837300", "0x000227019F837300"))
                .driver(driver("rt711", RT711))
                .driver(sdca)
                .driver(driver("max98373", MAX98373)))
        .run()
        .everythingBound()
        .device("sdw/sdw:0:025d:0711:01")
        .isBoundTo("rt711-sdca")
        .and()
        .device("sdw/sdw:2:019f:8373:00:3")
        .isBoundTo("max98373")
        .and()
        .device("sdw/sdw:2:019f:8373:00:7")
        .isBoundTo("max98373");
    assertThat(sdca.probed()).extracting(SdwDevice::declared).containsExactly(true);
  }

  /** A driver for version 1.0 alone never gets a device of version 1.1, and nobody warns (Z14). */
  @Test
  void aDeviceOfAnotherVersionStaysAlone() {
    ProbusKit.of(world ->
            world
                .bus(bus("0x000020025D070000"))
                .driver(driver("rt700", SdwId.of(0x025D, 0x0700, 1, 0))))
        .run()
        .device("sdw/sdw:0:025d:0700:00")
        .is(DeviceState.UNMATCHED);
  }

  private static RecordingDriver<SdwDevice> driver(String name, SdwId id) {
    return RecordingDriver.of(name, id.pattern());
  }

  private static SoundWireBus bus(String... adrs) {
    List<FirmwareEntry> entries =
        List.of(adrs).stream()
            .map(adr -> new FirmwareEntry(SdwAddress.parse(adr), "dsdt.dsl", 0))
            .toList();
    List<LinkPlan> links =
        List.of(
            LinkPlan.of(new FirmwareLink(0, entries)), LinkPlan.of(new FirmwareLink(2, entries)));
    return new SoundWireBus(links, BusSettings.standard());
  }
}
