package dev.probus.bus.hda.machine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.hda.HdaCard;
import dev.probus.bus.hda.HdaCodecDevice;
import dev.probus.bus.hda.codec.Enumeration;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * The driver that started it all (H43, Z1): its probe returns at once, so as not to hold up boot,
 * and a work enumerates codecs, requests their modules, boots the DSP's firmware, and only then has
 * components to offer. Whoever needs them waits for them, and not for this driver.
 */
final class SofDriver implements Driver<PciFunction> {
  static final String FIRMWARE = "intel/sof/sof-tgl.ri";
  private static final Duration RESET = Duration.ofMillis(5);
  private static final Duration BOOT = Duration.ofMillis(650);

  private final HdaCard card;

  /** Makes a driver for the one controller of its machine. */
  SofDriver(HdaCard card) {
    this.card = card;
  }

  @Override
  public String name() {
    return "sof-audio-pci-intel-tgl";
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("pci:v00008086d0000A0C8sv*sd*bc*sc*i*");
  }

  @Override
  public Set<ResourceKey<?>> promises(PciFunction device) {
    return Set.of(DspComponents.KEY);
  }

  @Override
  public ProbeOutcome probe(PciFunction device, ProbeContext probe) {
    probe.afterBind("boot dsp", work -> bootDsp(device, work));
    return ProbeOutcome.bound();
  }

  private void bootDsp(PciFunction device, WorkContext work)
      throws IOException, InterruptedException {
    work.pause(RESET);
    for (Enumeration result : card.scan()) {
      if (result instanceof Enumeration.Found found) {
        HdaCodecDevice codec = HdaCodecDevice.behindDsp(card.number(), device.id(), found.codec());
        work.add(codec);
        work.modules().request(codec.modaliases().getFirst().text()).await();
      }
    }
    work.firmware(FIRMWARE);
    work.pause(BOOT);
    work.publish(DspComponents.KEY, new DspComponents(FIRMWARE));
  }
}
