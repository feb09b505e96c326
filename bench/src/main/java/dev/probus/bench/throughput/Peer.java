package dev.probus.bench.throughput;

import dev.probus.bench.baseline.ArrayLimit;
import dev.probus.bench.engine.Asking;
import dev.probus.bench.engine.EngineRig;
import dev.probus.bench.rivals.FutureRig;
import dev.probus.bench.rivals.RetryRig;
import dev.probus.bench.rivals.ThreadRig;
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
      return new EngineRig(world, false, Asking.DECLARED);
    }
  },

  /** The precise engine as it comes. */
  PROBUS_LOGGED {
    @Override
    public Rig rig(World world) {
      return new EngineRig(world, true, Asking.DECLARED);
    }
  },

  /** The same without its log, and with each need looked up by its name. */
  PROBUS_BY_NAME {
    @Override
    public Rig rig(World world) {
      return new EngineRig(world, false, Asking.BY_NAME);
    }
  },

  /** The same, but drivers find out in their probes what they need, and are called again. */
  PROBUS_DISCOVERED {
    @Override
    public Rig rig(World world) {
      return new EngineRig(world, false, Asking.DISCOVERED);
    }
  },

  /** Futures on one thread: no names, matching, withdrawal or diagnosis. */
  COMPLETABLE_FUTURE {
    @Override
    public Rig rig(World world) {
      return new FutureRig(world);
    }
  },

  /** A virtual thread for each device: no names, matching, withdrawal, diagnosis or rest. */
  VIRTUAL_THREADS {
    @Override
    public Rig rig(World world) {
      return new ThreadRig(world);
    }
  },

  /** The Linux kernel's list of deferred probes, on arrays: each success has all tried again. */
  RETRY_ALL {
    @Override
    public Rig rig(World world) {
      return new RetryRig(world);
    }
  };

  /** Puts a world into this peer's words. */
  public abstract Rig rig(World world);
}
