package acme.bus;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.Set;

/** Drives amplifiers, which need a clock that somebody else provides, some time. */
public final class AcmeDriver implements Driver<AcmeDevice> {
  static final ResourceKey<Integer> CLOCK = ResourceKey.of(Integer.class, "acme-clock");

  @Override
  public String name() {
    return "acme-amplifier";
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("acme:amp*");
  }

  @Override
  public Set<ResourceKey<?>> needs(AcmeDevice device) {
    return Set.of(CLOCK); // known before: while it is missing, probe is not called
  }

  @Override
  public Set<ResourceKey<?>> promises(AcmeDevice device) {
    return Set.of(device.key(String.class, "sound"));
  }

  @Override
  public ProbeOutcome probe(AcmeDevice device, ProbeContext probe) {
    int hertz = probe.require(CLOCK);
    probe.publish(device.key(String.class, "sound"), device.part() + " at " + hertz + " Hz");
    return ProbeOutcome.bound(); // what was published is visible from now on
  }
}
