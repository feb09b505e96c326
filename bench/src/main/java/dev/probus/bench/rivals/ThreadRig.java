package dev.probus.bench.rivals;

import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.Trial;
import dev.probus.bench.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A virtual thread for each device, which waits for what it needs. The threads cannot be asked
 * whether any of them can go on, so one that waits for ever is given up after a time. The diary is
 * for one thread at a time; a lock sees to that.
 */
public final class ThreadRig implements Rig {
  /** Longer than any world takes that comes up. */
  private static final long SECONDS = 5;

  private final World world;

  /** Makes a world ready. */
  public ThreadRig(World world) {
    this.world = world;
  }

  @Override
  public Trial trial(Diary diary) {
    return new Threads(world, diary);
  }

  private static final class Threads implements Trial {
    private final World world;
    private final Diary diary;
    private final CountDownLatch[] there;
    private final List<Thread> threads;

    Threads(World world, Diary diary) {
      this.world = world;
      this.diary = diary;
      this.there = new CountDownLatch[world.devices() + world.externals()];
      this.threads = new ArrayList<>(world.devices());
    }

    @Override
    public void run() throws InterruptedException {
      for (int i = 0; i < there.length; i++) {
        there[i] = new CountDownLatch(1);
      }
      for (int device = 0; device < world.devices(); device++) {
        int number = device;
        threads.add(Thread.startVirtualThread(() -> live(number)));
      }
      for (int external = world.devices(); external < there.length; external++) {
        synchronized (diary) {
          diary.publish();
        }
        there[external].countDown();
      }
      for (int device = 0; device < world.devices(); device++) {
        if (!there[device].await(SECONDS, TimeUnit.SECONDS)) {
          return;
        }
      }
    }

    private void live(int device) {
      try {
        for (int place = world.firstNeed(device); place < world.firstNeed(device + 1); place++) {
          there[world.need(place)].await();
        }
      } catch (InterruptedException givenUp) {
        return; // the diary says that it was not probed
      }
      synchronized (diary) {
        diary.probe(device);
      }
      there[device].countDown();
    }

    @Override
    public void close() {
      threads.forEach(Thread::interrupt);
    }
  }
}
