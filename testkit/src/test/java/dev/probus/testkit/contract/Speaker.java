package dev.probus.testkit.contract;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.testkit.ScriptedDevice;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** A driver that is right, and a place for those that are not to differ. */
class Speaker implements Driver<ScriptedDevice> {
  static final ResourceKey<String> CLOCK = ResourceKey.of(String.class, "clock");
  static final ResourceKey<Integer> SUPPLY = ResourceKey.of(Integer.class, "supply");

  /** The devices whose amplifier is on: what hardware would show. */
  final Set<String> on = new TreeSet<>();

  static Speaker sound() {
    return new Speaker();
  }

  /** Returns what it needs, and one device. */
  DriverCase<ScriptedDevice> toCase() {
    return DriverCase.of(this, Acme.LEFT)
        .with(CLOCK, "48 kHz")
        .withNew(SUPPLY, () -> 1800)
        .watching(() -> on);
  }

  @Override
  public String name() {
    return "speaker";
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("acme:speaker");
  }

  @Override
  public ProbeType type() {
    return ProbeType.ASYNC;
  }

  @Override
  public Set<ResourceKey<?>> needs(ScriptedDevice device) {
    return Set.of(CLOCK);
  }

  @Override
  public Set<ResourceKey<?>> promises(ScriptedDevice device) {
    return Set.of(device.key(String.class, "volume"));
  }

  @Override
  public ProbeOutcome probe(ScriptedDevice device, ProbeContext probe) throws Exception {
    probe.require(CLOCK);
    int millivolts = probe.require(SUPPLY);
    on.add(device.id().name());
    probe.owns(() -> on.remove(device.id().name()));
    probe.pause(Duration.ofMillis(2));
    probe.publish(device.key(String.class, "volume"), millivolts + " mV");
    return ProbeOutcome.bound();
  }
}
