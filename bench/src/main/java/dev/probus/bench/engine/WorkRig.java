package dev.probus.bench.engine;

import dev.probus.api.resource.ResourceKey;
import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.World;
import dev.probus.core.ProbeEngine;
import java.util.List;

/**
 * Brings a world up by the precise engine with probes that take some time, on one thread or more.
 * One of them is the thread that runs the trial: it waits for rest, and works meanwhile.
 */
public final class WorkRig implements Rig {
  private final List<WorldDevice> devices;
  private final boolean publishes;
  private final List<ResourceKey<WorldDevice>> externals;
  private final int threads;
  private final long toil;
  private final boolean logging;

  /**
   * Makes a world ready.
   *
   * @param threads how many work, the one that runs the trial among them; 1 or more
   * @param nanos how long a probe takes
   * @param logging whether the engine keeps its log
   */
  public WorkRig(World world, int threads, long nanos, boolean logging) {
    List<ResourceKey<WorldDevice>> resources = WorldDevice.resources(world);
    this.devices = WorldDevice.of(world, resources);
    this.externals = resources.subList(world.devices(), resources.size());
    this.publishes = world.needs() > 0 && world.externals() == 0;
    this.threads = threads;
    this.toil = Toil.lasting(nanos);
    this.logging = logging;
  }

  @Override
  public EngineTrial trial(Diary diary) {
    ProbeEngine engine =
        ProbeEngine.builder()
            .driver(new WorkingDriver(diary, publishes, toil))
            .workers(threads - 1)
            .logging(logging)
            .build();
    engine.start();
    return new EngineTrial(engine, devices, externals, diary, Manner.Arrival.BULK);
  }
}
