package dev.probus.bench.engine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bench.world.Diary;
import java.util.Set;

/** Drives all devices of a world: declares their needs, writes its diary, and publishes. */
final class WorldDriver implements Driver<WorldDevice> {
  private static final MatchTable MATCHES = MatchTable.of(WorldDevice.MODALIAS);

  private final Diary diary;
  private final boolean publishes;

  WorldDriver(Diary diary, boolean publishes) {
    this.diary = diary;
    this.publishes = publishes;
  }

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public MatchTable matches() {
    return MATCHES;
  }

  @Override
  public Set<ResourceKey<?>> needs(WorldDevice device) {
    return device.needs();
  }

  @Override
  public ProbeOutcome probe(WorldDevice device, ProbeContext probe) {
    diary.probe(device.number());
    if (publishes) {
      probe.publish(device.resource(), device);
    }
    return ProbeOutcome.bound();
  }
}
