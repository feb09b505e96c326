package dev.probus.bench.engine;

import dev.probus.api.resource.ResourceKey;
import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.World;
import dev.probus.core.ProbeEngine;
import java.util.List;

/**
 * Brings a world up by the precise engine: one driver for all devices, which declares their needs.
 * Where anybody needs anything, each device publishes one resource. No thread but the one that runs
 * the trial takes part.
 */
public final class EngineRig implements Rig {
  private final List<WorldDevice> devices;
  private final boolean publishes;
  private final Manner manner;
  private final List<ResourceKey<WorldDevice>> externals;

  /**
   * Makes a world ready.
   *
   * @param world what is to be brought up
   * @param manner how the engine is used
   */
  public EngineRig(World world, Manner manner) {
    List<ResourceKey<WorldDevice>> resources = WorldDevice.resources(world);
    this.devices = WorldDevice.of(world, resources);
    this.externals = resources.subList(world.devices(), resources.size());
    this.publishes = world.needs() > 0 && world.externals() == 0;
    this.manner = manner;
  }

  @Override
  public EngineTrial trial(Diary diary) {
    ProbeEngine engine =
        ProbeEngine.builder()
            .driver(new WorldDriver(diary, publishes, manner.asking()))
            .workers(0)
            .logging(manner.logging())
            .build();
    engine.start();
    return new EngineTrial(engine, devices, externals, diary, manner.arrival());
  }
}
