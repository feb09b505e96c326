package dev.probus.bench.engine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.KeySet;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bench.world.Diary;
import java.util.Set;

/** Drives all devices of a world: declares their needs, writes its diary, and publishes. */
final class WorldDriver implements Driver<WorldDevice> {
  private static final MatchTable MATCHES = MatchTable.of(WorldDevice.MODALIAS);

  private final Diary diary;
  private final boolean publishes;
  private final Asking asking;

  WorldDriver(Diary diary, boolean publishes, Asking asking) {
    this.diary = diary;
    this.publishes = publishes;
    this.asking = asking;
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
    return switch (asking) {
      case DECLARED -> device.needs();
      case BY_NAME -> named(device.needs());
      case DISCOVERED -> Set.of();
    };
  }

  private static Set<ResourceKey<?>> named(Set<ResourceKey<?>> keys) {
    ResourceKey<?>[] anew = new ResourceKey<?>[keys.size()];
    int i = 0;
    for (ResourceKey<?> key : keys) {
      anew[i++] = ResourceKey.of(key.type(), key.name());
    }
    return KeySet.of(anew);
  }

  @Override
  public ProbeOutcome probe(WorldDevice device, ProbeContext probe) {
    if (asking == Asking.DISCOVERED) {
      for (int i = 0; i < device.needs().size(); i++) {
        probe.require(device.needs().get(i));
      }
    }
    diary.probe(device.number());
    if (publishes) {
      probe.publish(device.resource(), device);
    }
    return ProbeOutcome.bound();
  }
}
