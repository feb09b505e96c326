package dev.probus.bus.soundwire.machine;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineProvider;
import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.wire.Registers;
import dev.probus.bus.soundwire.wire.Timed;
import dev.probus.bus.soundwire.wire.WireFact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A laptop of our own making: a jack codec, two equal amplifiers on one link of which one loses the
 * bus for a moment, a microphone part, and a codec that firmware declares for another version of
 * the laptop and that is not there.
 */
public final class SofSoundWireMachine implements MachineProvider {
  private static final String NAME = "sof-soundwire";
  private static final SdwAddress JACK = KnownPart.named("rt711-sdca").on(0, 0);
  private static final SdwAddress LEFT = KnownPart.named("rt1316-sdca").on(1, 0);
  private static final SdwAddress RIGHT = KnownPart.named("rt1316-sdca").on(1, 1);
  private static final SdwAddress MICROPHONE = KnownPart.named("rt714-sdca").on(2, 0);
  private static final SdwAddress GHOST = KnownPart.named("rt700").on(3, 0);

  /** Makes the provider; called when services are looked up. */
  public SofSoundWireMachine() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "a laptop with SoundWire: codecs probed before they attach, and one that never does";
  }

  @Override
  public Machine machine() {
    List<FirmwareEntry> entries =
        Stream.of(JACK, LEFT, RIGHT, MICROPHONE, GHOST)
            .map(address -> new FirmwareEntry(address, NAME, 0))
            .toList();
    return SdwMachine.of(NAME, title(), "tgl", entries)
        .haunted(Set.of(GHOST))
        .driven(KnownPart.table())
        .scripted(
            Map.of(
                0,
                List.of(
                    Timed.atMillis(
                        300, new WireFact.Want(JACK.deviceId(), Registers.IMPLEMENTATION))),
                1,
                List.of(Timed.atMillis(48, new WireFact.Bounce(RIGHT.deviceId())))))
        .bootedAs(NAME)
        .machine();
  }
}
