package dev.probus.bus.hda.machine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.Set;

/**
 * The display controller's driver: it binds at once, loads firmware, and has an audio component to
 * offer only when the display is up. Nobody but the one who waits for that needs to know when.
 */
final class DisplayDriver implements Driver<PciFunction> {
  static final String FIRMWARE = "i915/tgl_dmc.bin";
  private static final Duration BRING_UP = Duration.ofMillis(900);

  @Override
  public String name() {
    return "i915";
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("pci:v00008086d00009A49sv*sd*bc03sc*i*");
  }

  @Override
  public Set<ResourceKey<?>> promises(PciFunction device) {
    return Set.of(DisplayAudio.KEY);
  }

  @Override
  public ProbeOutcome probe(PciFunction device, ProbeContext probe) {
    probe.afterBind(
        "bring up display",
        work -> {
          work.firmware(FIRMWARE);
          work.pause(BRING_UP);
          work.publish(DisplayAudio.KEY, new DisplayAudio(device.slot()));
        });
    return ProbeOutcome.bound();
  }
}
