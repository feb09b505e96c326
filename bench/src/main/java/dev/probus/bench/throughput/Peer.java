package dev.probus.bench.throughput;

import dev.probus.bench.baseline.ArrayLimit;
import dev.probus.bench.engine.Asking;
import dev.probus.bench.engine.EngineRig;
import dev.probus.bench.engine.Manner;
import dev.probus.bench.engine.WorkRig;
import dev.probus.bench.rivals.ComponentRig;
import dev.probus.bench.rivals.ContainerRig;
import dev.probus.bench.rivals.FutureRig;
import dev.probus.bench.rivals.RetryRig;
import dev.probus.bench.rivals.ThreadRig;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.Shape;
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
      return new EngineRig(world, Manner.LEAN);
    }
  },

  /** The precise engine as it comes. */
  PROBUS_LOGGED {
    @Override
    public Rig rig(World world) {
      return new EngineRig(world, Manner.LEAN.logged());
    }
  },

  /** The same without its log, and with each need looked up by its name. */
  PROBUS_BY_NAME {
    @Override
    public Rig rig(World world) {
      return new EngineRig(world, Manner.LEAN.asking(Asking.BY_NAME));
    }
  },

  /** The same, but drivers find out in their probes what they need, and are called again. */
  PROBUS_DISCOVERED {
    @Override
    public Rig rig(World world) {
      return new EngineRig(world, Manner.LEAN.asking(Asking.DISCOVERED));
    }
  },

  /**
   * The same without its log, and told of devices one by one: after each, all that can is bound.
   */
  PROBUS_SETTLED {
    @Override
    public Rig rig(World world) {
      return new EngineRig(world, Manner.LEAN.arriving(Manner.Arrival.SETTLED));
    }
  },

  /** The engine with probes that take 1 µs, on one thread. */
  PROBUS_WORK_1 {
    @Override
    public Rig rig(World world) {
      return new WorkRig(world, 1, WORK, false);
    }
  },

  /** The same as it comes, with its log. */
  PROBUS_WORK_LOGGED {
    @Override
    public Rig rig(World world) {
      return new WorkRig(world, 1, WORK, true);
    }
  },

  /** The same without it on two threads, one of which is the one that waits. */
  PROBUS_WORK_2 {
    @Override
    public Rig rig(World world) {
      return new WorkRig(world, 2, WORK, false);
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
  },

  /** The JBoss modular service container. Its time grows faster than the world. */
  JBOSS_MSC {
    @Override
    public Rig rig(World world) {
      return new ContainerRig(world);
    }

    @Override
    public int largest(Shape shape) {
      return shape == Shape.CHAIN || shape == Shape.FORWARD ? 300 : 10_000;
    }
  },

  /** The Felix dependency manager. Its time grows with the square of the world. */
  FELIX {
    @Override
    public Rig rig(World world) {
      return new ComponentRig(world);
    }

    @Override
    public int largest(Shape shape) {
      return shape == Shape.CHAIN || shape == Shape.FORWARD ? 50 : 1_000;
    }
  };

  /** How long a probe that works takes, in nanoseconds. */
  private static final long WORK = 1_000;

  /**
   * Returns how many devices there may be in a world of a shape: with more this peer fails, or
   * takes so long that nobody waits for it.
   */
  public int largest(Shape shape) {
    return Integer.MAX_VALUE;
  }

  /** Puts a world into this peer's words. */
  public abstract Rig rig(World world);
}
