package dev.probus.bench.engine;

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
  private final boolean logging;

  /**
   * Makes a world ready.
   *
   * @param world what is to be brought up
   * @param logging whether the engine keeps its log
   */
  public EngineRig(World world, boolean logging) {
    this.devices = WorldDevice.of(world);
    this.publishes = world.needs() > 0;
    this.logging = logging;
  }

  @Override
  public EngineTrial trial(Diary diary) {
    ProbeEngine engine =
        ProbeEngine.builder()
            .driver(new WorldDriver(diary, publishes))
            .workers(0)
            .logging(logging)
            .build();
    engine.start();
    return new EngineTrial(engine, devices);
  }
}
