package dev.probus.bus.soundwire;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A driver of SoundWire peripherals: probes as the bus wants it (S26), so that status never meets a
 * probe or a removal that is under way.
 */
public final class SdwDriver implements Driver<SdwDevice> {
  private final PeripheralDriver own;
  private final MatchTable matches;

  private SdwDriver(PeripheralDriver own, MatchTable matches) {
    this.own = Objects.requireNonNull(own, "own");
    this.matches = Objects.requireNonNull(matches, "matches");
  }

  /** Returns a driver that calls {@code own}. */
  public static SdwDriver of(PeripheralDriver own) {
    return new SdwDriver(own, SdwId.table(own.ids().toArray(SdwId[]::new)));
  }

  /** Returns the same for other parts: those of a module's table. */
  public static SdwDriver of(PeripheralDriver own, MatchTable matches) {
    return new SdwDriver(own, matches);
  }

  @Override
  public String name() {
    return own.name();
  }

  @Override
  public MatchTable matches() {
    return matches;
  }

  @Override
  public ProbeType type() {
    return own.type();
  }

  @Override
  public Set<ResourceKey<?>> needs(SdwDevice device) {
    return own.needs(device);
  }

  @Override
  public Set<ResourceKey<?>> promises(SdwDevice device) {
    Set<ResourceKey<?>> all = new HashSet<>(own.promises(device));
    all.add(device.initialised());
    return all;
  }

  @Override
  public ProbeOutcome probe(SdwDevice device, ProbeContext probe) throws Exception {
    if (!device.declared()) {
      return ProbeOutcome.rejected("firmware does not tell of it (S26)");
    }
    SdwPort.Session session = probe.owns(device.port().open(own.name(), listener(device)));
    ProbeOutcome outcome = own.probe(device, probe);
    if (outcome instanceof ProbeOutcome.Bound) {
      session.begin();
    }
    return outcome;
  }

  private SdwPort.Listener listener(SdwDevice device) {
    return new SdwPort.Listener() {
      @Override
      public void status(SdwState state) throws Exception {
        own.status(device, state);
      }

      @Override
      public void alert(SdwState state, int causes) throws Exception {
        own.alert(device, state, causes);
      }
    };
  }

  @Override
  public void remove(SdwDevice device) throws Exception {
    device.port().close();
    own.remove(device);
  }
}
