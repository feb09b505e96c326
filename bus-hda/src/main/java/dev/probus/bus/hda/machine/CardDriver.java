package dev.probus.bus.hda.machine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.hda.BoundCodec;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The machine's sound card: it is there from the start and needs the DSP's components and its
 * codecs. In the mail it stayed deferred until something unrelated was bound (Z1).
 *
 * <p>Some codecs it can do without. It waits for them as long as the kernel waits for a display
 * controller, goes on without, and takes them in when they come later (Z11).
 */
final class CardDriver implements Driver<PlatformDevice> {
  static final String DEVICE = "skl_hda_dsp_generic";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Set<ResourceKey<?>> needs;
  private final List<ResourceKey<BoundCodec>> wants;

  /**
   * Makes the driver.
   *
   * @param codecs the components of the codecs without which there is no card
   * @param wants those of codecs that it can do without
   */
  CardDriver(List<ResourceKey<BoundCodec>> codecs, List<ResourceKey<BoundCodec>> wants) {
    Set<ResourceKey<?>> all = new LinkedHashSet<>();
    all.add(DspComponents.KEY);
    all.addAll(codecs);
    this.needs = all;
    this.wants = List.copyOf(wants);
  }

  @Override
  public String name() {
    return "skl_hda_dsp_generic";
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("platform:" + DEVICE);
  }

  @Override
  public Set<ResourceKey<?>> needs(PlatformDevice device) {
    return needs;
  }

  @Override
  public ProbeOutcome probe(PlatformDevice device, ProbeContext probe) {
    needs.forEach(probe::require);
    // A codec that comes late joins the binding: when it goes, the card goes first.
    wants.forEach(codec -> probe.optional(codec, PATIENCE, late -> {}));
    return ProbeOutcome.bound();
  }
}
