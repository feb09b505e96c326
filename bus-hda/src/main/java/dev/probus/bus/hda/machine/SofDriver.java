package dev.probus.bus.hda.machine;

import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.async.Domain;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.hda.HdaCard;
import dev.probus.bus.hda.HdaCodecDevice;
import dev.probus.bus.hda.HdaScan;
import dev.probus.bus.hda.Unready;
import dev.probus.bus.hda.codec.Codec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The driver that started it all (H43, Z1). It has to enumerate codecs, request their modules and
 * boot the DSP's firmware before it has components to offer, and there are three ways to write it;
 * none of them is right under Linux.
 */
final class SofDriver implements Driver<PciFunction> {
  static final String FIRMWARE = "intel/sof/sof-tgl.ri";
  private static final Duration BOOT = Duration.ofMillis(650);

  /** As long as the kernel waits for a display controller (H45, Z11). */
  private static final Duration DISPLAY = Duration.ofSeconds(60);

  /** When the long part is done. */
  enum Style {
    /** In a work after the probe, which returns at once: who needs components is not woken (Z1). */
    WORK,
    /** In a probe that whoever registers the driver has to wait for (Z3). */
    SYNC_PROBE,
    /** In an asynchronous probe, which may not wait for a module (Z2). */
    ASYNC_PROBE
  }

  private final HdaCard card;
  private final Style style;
  private final UnaryOperator<HdaCodecDevice> asTold;

  /**
   * Makes a driver for the one controller of its machine.
   *
   * @param asTold makes of each codec what is told of it
   */
  SofDriver(HdaCard card, Style style, UnaryOperator<HdaCodecDevice> asTold) {
    this.card = card;
    this.style = style;
    this.asTold = asTold;
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
  public ProbeType type() {
    return style == Style.ASYNC_PROBE ? ProbeType.BLOCKING : ProbeType.SYNC;
  }

  @Override
  public Set<ResourceKey<?>> promises(PciFunction device) {
    return Set.of(DspComponents.KEY);
  }

  @Override
  public ProbeOutcome probe(PciFunction device, ProbeContext probe)
      throws IOException, InterruptedException {
    if (style == Style.WORK) {
      probe.afterBind("boot dsp", work -> bootDsp(device, work));
    } else {
      bootDsp(device, probe);
    }
    return ProbeOutcome.bound();
  }

  private void bootDsp(PciFunction device, WorkContext work)
      throws IOException, InterruptedException {
    HdaScan scan = card.scan();
    work.pause(scan.took());
    tell(scan, work);
    List<HdaCodecDevice> codecs = codecs(device, scan);
    LateCodecs late = late(scan, codecs);
    if (!late.codecs().isEmpty()) {
      work.inOrder(
          Domain.of("configure codecs"),
          "configure codecs",
          beside -> {
            late.lookAgain(beside);
            return late;
          },
          (told, after) -> {});
    }
    for (HdaCodecDevice codec : codecs) {
      work.add(codec);
      work.modules().request(codec.modaliases().getFirst().text()).await();
    }
    work.firmware(FIRMWARE);
    work.pause(BOOT);
    work.publish(DspComponents.KEY, new DspComponents(FIRMWARE));
  }

  private void bootDsp(PciFunction device, ProbeContext probe)
      throws IOException, InterruptedException {
    // Held while the controller is brought up, and given back by whoever took it (Z12).
    Optional<DisplayAudio> display = probe.optional(DisplayAudio.KEY, DISPLAY);
    try (DisplayPower.Lease _ = DisplayPower.lease(display)) {
      HdaScan scan = card.scan();
      probe.pause(scan.took());
      List<HdaCodecDevice> codecs = codecs(device, scan);
      afterwards(scan, late(scan, codecs), probe);
      for (HdaCodecDevice codec : codecs) {
        probe.add(codec);
        probe.modules().request(codec.modaliases().getFirst().text()).await();
      }
    }
    probe.firmware().load(FIRMWARE);
    probe.pause(BOOT);
    probe.publish(DspComponents.KEY, new DspComponents(FIRMWARE));
  }

  /** Says what went wrong; a codec that should be there and is not will never be. */
  private void tell(HdaScan scan, WorkContext work) {
    scan.remarks().forEach(work::note);
    for (int address : scan.missing()) {
      DeviceId codec = HdaCodecDevice.idBehindDsp(card.number(), address);
      work.never(HdaCodecDevice.component(codec));
    }
  }

  private void afterwards(HdaScan scan, LateCodecs late, ProbeContext probe) {
    boolean sound = scan.remarks().isEmpty() && scan.missing().isEmpty();
    if (!sound || !late.codecs().isEmpty()) {
      probe.afterBind(
          "configure codecs",
          work -> {
            tell(scan, work);
            late.lookAgain(work);
          });
    }
  }

  private List<HdaCodecDevice> codecs(PciFunction device, HdaScan scan) {
    List<HdaCodecDevice> codecs = new ArrayList<>();
    for (Codec codec : scan.codecs()) {
      HdaCodecDevice told =
          asTold.apply(HdaCodecDevice.behindDsp(card.number(), device.id(), codec));
      codecs.add(scan.ready(codec) ? told : told.unready());
    }
    return codecs;
  }

  private static LateCodecs late(HdaScan scan, List<HdaCodecDevice> codecs) {
    return new LateCodecs(
        codecs.stream()
            .filter(codec -> !codec.configured())
            .map(codec -> new Unready(scan, codec, 1))
            .toList());
  }
}
