package dev.probus.bus.soundwire.machine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.soundwire.link.SoundWireBus;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * The DSP's driver (H43, S13): after its probe it tells of the peripherals that firmware declares,
 * boots the DSP, and only then starts the links; the card comes last. So codec drivers, peripherals
 * and the card arrive as three independent rows.
 */
final class SofDriver implements Driver<Listed> {
  static final String FIRMWARE = "intel/sof/sof.ri";
  private static final Duration RESET = Duration.ofMillis(5);
  private static final Duration BOOT = Duration.ofMillis(650);

  private final SoundWireBus links;
  private final String topology;

  SofDriver(SoundWireBus links, String topology) {
    this.links = links;
    this.topology = topology;
  }

  @Override
  public String name() {
    return "sof-audio-pci-intel";
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("pci:v00008086d*sv*sd*bc04sc01i*");
  }

  @Override
  public Set<ResourceKey<?>> promises(Listed device) {
    return Set.of(DspComponents.KEY);
  }

  @Override
  public ProbeOutcome probe(Listed device, ProbeContext probe) {
    probe.afterBind("boot dsp", this::boot);
    return ProbeOutcome.bound();
  }

  private void boot(WorkContext work) throws IOException, InterruptedException {
    work.pause(RESET);
    links.create();
    work.firmware(FIRMWARE);
    work.pause(BOOT);
    work.publish(DspComponents.KEY, new DspComponents(topology));
    links.power();
    work.add(Listed.platform(CardDriver.NAME));
  }
}
