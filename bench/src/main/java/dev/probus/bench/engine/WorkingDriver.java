package dev.probus.bench.engine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bench.world.Diary;
import java.util.Set;

/** Drives all devices of a world on several threads; each probe works for a while. */
final class WorkingDriver implements Driver<WorldDevice> {
  private static final MatchTable MATCHES = MatchTable.of(WorldDevice.MODALIAS);

  private final Diary diary;
  private final boolean publishes;
  private final long toil;

  WorkingDriver(Diary diary, boolean publishes, long toil) {
    this.diary = diary;
    this.publishes = publishes;
    this.toil = toil;
  }

  @Override
  public String name() {
    return "toil";
  }

  @Override
  public MatchTable matches() {
    return MATCHES;
  }

  @Override
  public ProbeType type() {
    return ProbeType.ASYNC;
  }

  @Override
  public Set<ResourceKey<?>> needs(WorldDevice device) {
    return device.needs();
  }

  @Override
  public ProbeOutcome probe(WorldDevice device, ProbeContext probe) {
    Toil.work(toil);
    synchronized (diary) { // it is for one thread at a time
      diary.probe(device.number());
    }
    if (publishes) {
      probe.publish(device.resource(), device);
    }
    return ProbeOutcome.bound();
  }
}
