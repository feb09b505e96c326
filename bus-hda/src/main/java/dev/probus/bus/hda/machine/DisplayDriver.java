package dev.probus.bus.hda.machine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The display controller's driver: it binds at once, loads firmware, and has an audio component to
 * offer only when the display is up. Nobody but the one who waits for that needs to know when.
 */
final class DisplayDriver implements Driver<PciFunction> {
  static final String FIRMWARE = "i915/tgl_dmc.bin";
  private final Optional<Duration> bringUp;

  /**
   * Makes the driver.
   *
   * @param bringUp how long the display takes; empty if it is switched off by the command line, and
   *     the driver takes no device
   */
  DisplayDriver(Optional<Duration> bringUp) {
    this.bringUp = bringUp;
  }

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
    if (bringUp.isEmpty()) {
      return ProbeOutcome.rejected("modes are not set: nomodeset");
    }
    probe.afterBind(
        "bring up display",
        work -> {
          work.firmware(FIRMWARE);
          work.pause(bringUp.get());
          work.publish(DisplayAudio.KEY, new DisplayAudio(device.slot(), new DisplayPower()));
        });
    return ProbeOutcome.bound();
  }
}
