package dev.probus.bench.storm;

import dev.probus.bench.engine.EngineRig;
import dev.probus.bench.engine.EngineTrial;
import dev.probus.bench.engine.Manner;
import dev.probus.bench.world.Clock;
import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Turns;
import dev.probus.bench.world.World;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import java.util.Arrays;

/** What befalls a world whose devices are all bound. */
public enum Storm {
  /** Each device is unbound and bound again, one after the other; none needs another. */
  REBIND {
    @Override
    World world(int devices) {
      int[][] needs = new int[devices][];
      Arrays.fill(needs, new int[0]);
      return World.of(needs);
    }

    @Override
    void befall(EngineTrial trial) throws InterruptedException {
      trial.rebindAll();
    }
  },

  /** The one thing from outside that all devices need goes and comes back. */
  FLAP {
    @Override
    World world(int devices) {
      int[][] needs = new int[devices][];
      Arrays.fill(needs, new int[] {devices});
      return World.late(1, needs);
    }

    @Override
    void befall(EngineTrial trial) throws InterruptedException {
      trial.flap();
    }
  };

  abstract World world(int devices);

  abstract void befall(EngineTrial trial) throws InterruptedException;

  /**
   * Measures storms over one world, and checks that each device was unbound and bound by each.
   *
   * @param devices how many there are
   * @param storms how many count; half as many come before them
   * @return the median time of a storm, in nanoseconds of the calling thread for one device
   * @throws InterruptedException if the calling thread is interrupted
   * @throws IllegalStateException if a device is not bound at the end, or was probed more or less
   *     often than once for each storm
   */
  public double nanos(int devices, int storms) throws InterruptedException {
    World world = world(devices);
    int before = Math.ceilDiv(storms, 2);
    double[] nanos = new double[storms];
    try (EngineTrial trial = new EngineRig(world, Manner.LEAN).trial(new Diary(world))) {
      trial.run();
      for (int i = -before; i < storms; i++) {
        long start = Clock.THREAD.nanos();
        befall(trial);
        nanos[Math.max(0, i)] = (double) (Clock.THREAD.nanos() - start) / devices;
      }
      check(trial, 1 + before + storms);
    }
    return Turns.median(nanos);
  }

  private void check(EngineTrial trial, int calls) {
    for (DeviceStatus device : trial.snapshot().devices()) {
      if (device.state() != DeviceState.BOUND || device.probeCalls() != calls) {
        throw new IllegalStateException(
            "%s: device %s is %s after %d calls, expected bound after %d"
                .formatted(this, device.id(), device.state(), device.probeCalls(), calls));
      }
    }
  }
}
