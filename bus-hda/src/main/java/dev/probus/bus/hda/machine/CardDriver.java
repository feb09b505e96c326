package dev.probus.bus.hda.machine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The machine's sound card: it is there from the start and needs the DSP's components and every
 * codec. In the mail it stayed deferred until something unrelated was bound (Z1).
 */
final class CardDriver implements Driver<PlatformDevice> {
  static final String DEVICE = "skl_hda_dsp_generic";

  private final Set<ResourceKey<?>> needs;

  /**
   * Makes the driver.
   *
   * @param codecs the components of the codecs that the card is made of
   */
  CardDriver(List<? extends ResourceKey<?>> codecs) {
    Set<ResourceKey<?>> all = new LinkedHashSet<>();
    all.add(DspComponents.KEY);
    all.addAll(codecs);
    this.needs = all;
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
    return ProbeOutcome.bound();
  }
}
