package dev.probus.readme;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.Set;

/** Drives amplifiers, which need a clock that somebody else provides, some time. */
final class AmplifierDriver implements Driver<AcmeBus.Slot> {
  static final ResourceKey<Integer> MCLK = ResourceKey.of(Integer.class, "mclk");

  @Override
  public String name() {
    return "acme-amplifier";
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("acme:amp*");
  }

  @Override
  public Set<ResourceKey<?>> needs(AcmeBus.Slot slot) {
    return Set.of(MCLK); // known before: while it is missing, probe is not called
  }

  @Override
  public ProbeOutcome probe(AcmeBus.Slot slot, ProbeContext probe) {
    int hertz = probe.require(MCLK);
    probe.publish(slot.key(String.class, "dai"), slot.part() + " at " + hertz + " Hz");
    return ProbeOutcome.bound(); // what was published is visible from now on
  }
}
