package dev.probus.bench.throughput;

import dev.probus.bench.baseline.ArrayLimit;
import dev.probus.bench.engine.EngineRig;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.World;

/** Who brings worlds up. A new rival is one more line here. */
public enum Peer {
  /** Arrays and nothing else. */
  LIMIT {
    @Override
    public Rig rig(World world) {
      return new ArrayLimit(world);
    }
  },

  /** The precise engine without its log. */
  PROBUS {
    @Override
    public Rig rig(World world) {
      return new EngineRig(world, false);
    }
  },

  /** The precise engine as it comes. */
  PROBUS_LOGGED {
    @Override
    public Rig rig(World world) {
      return new EngineRig(world, true);
    }
  };

  /** Puts a world into this peer's words. */
  public abstract Rig rig(World world);
}
