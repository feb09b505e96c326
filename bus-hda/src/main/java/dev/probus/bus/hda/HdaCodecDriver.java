package dev.probus.bus.hda;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Models a codec driver of a real kernel as far as binding goes: it takes what its table matches,
 * and publishes the codec for the sound card (H35).
 */
public final class HdaCodecDriver implements Driver<HdaCodecDevice> {
  private final String name;
  private final MatchTable matches;
  private final Function<HdaCodecDevice, Set<ResourceKey<?>>> needs;

  /** Makes a driver that needs nothing. */
  public HdaCodecDriver(String name, MatchTable matches) {
    this(name, matches, device -> Set.of());
  }

  /**
   * Makes a driver.
   *
   * @param name the driver's name, which in a kernel is that of its module
   * @param matches which codecs it is for
   * @param needs what it needs for one of them
   */
  public HdaCodecDriver(
      String name, MatchTable matches, Function<HdaCodecDevice, Set<ResourceKey<?>>> needs) {
    this.name = name;
    this.matches = matches;
    this.needs = needs;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MatchTable matches() {
    return matches;
  }

  @Override
  public Set<ResourceKey<?>> needs(HdaCodecDevice device) {
    if (device.configured()) {
      return needs.apply(device);
    }
    Set<ResourceKey<?>> all = new LinkedHashSet<>(needs.apply(device));
    all.add(device.ready());
    return all;
  }

  @Override
  public Set<ResourceKey<?>> promises(HdaCodecDevice device) {
    return Set.of(device.component());
  }

  @Override
  public ProbeOutcome probe(HdaCodecDevice device, ProbeContext probe) {
    probe.publish(device.component(), new BoundCodec(device.codec(), name));
    return ProbeOutcome.bound();
  }
}
