package dev.probus.bench.rivals;

import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.Trial;
import dev.probus.bench.world.World;

/**
 * What the Linux kernel does: a probe that lacks something goes to a list, and each probe that
 * binds has the whole list tried again, in order. Of things from outside the list is told once,
 * when all of them are there, which is the best case.
 */
public final class RetryRig implements Rig {
  private final World world;

  /** Makes a world ready. */
  public RetryRig(World world) {
    this.world = world;
  }

  @Override
  public Trial trial(Diary diary) {
    return () -> new Lists(world, diary).bringUp();
  }

  /** The list of those that are deferred, and that of those to be tried again. */
  private static final class Lists {
    private final World world;
    private final Diary diary;
    private final boolean[] there;
    private int[] deferred;
    private int[] active;
    private int waiting;

    Lists(World world, Diary diary) {
      this.world = world;
      this.diary = diary;
      this.there = new boolean[world.devices() + world.externals()];
      this.deferred = new int[world.devices()];
      this.active = new int[world.devices()];
    }

    void bringUp() {
      for (int device = 0; device < world.devices(); device++) {
        if (attempt(device)) {
          retry();
        }
      }
      for (int external = world.devices(); external < there.length; external++) {
        diary.publish();
        there[external] = true;
      }
      if (world.externals() > 0) {
        retry();
      }
    }

    /** Tries all that wait, and again as long as one of them binds. */
    private void retry() {
      boolean bound = true;
      while (bound) {
        bound = false;
        int[] tried = deferred;
        int count = waiting;
        deferred = active;
        active = tried;
        waiting = 0;
        for (int i = 0; i < count; i++) {
          bound |= attempt(tried[i]);
        }
      }
    }

    private boolean attempt(int device) {
      for (int place = world.firstNeed(device); place < world.firstNeed(device + 1); place++) {
        if (!there[world.need(place)]) {
          deferred[waiting++] = device;
          return false;
        }
      }
      diary.probe(device);
      there[device] = true;
      return true;
    }
  }
}
