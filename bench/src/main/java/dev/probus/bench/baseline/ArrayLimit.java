package dev.probus.bench.baseline;

import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.Trial;
import dev.probus.bench.world.World;

/**
 * Kahn's algorithm over arrays of numbers, on one thread. It knows all devices before it begins,
 * has no names, no withdrawal and no diagnosis, and calls the probe directly: nothing that has
 * these can be as fast, so it is what others are compared with.
 */
public final class ArrayLimit implements Rig {
  private final World world;

  /** Makes a world ready. */
  public ArrayLimit(World world) {
    this.world = world;
  }

  @Override
  public Trial trial(Diary diary) {
    return () -> new Graph(world).activate(diary, world.externals());
  }

  /** The world turned round: who is needed by whom. */
  private static final class Graph {
    /** How many needs of a device have not been probed. */
    private final int[] missing;

    /** Where a device's users begin; one more at the end. */
    private final int[] starts;

    private final int[] users;

    Graph(World world) {
      int devices = world.devices();
      missing = new int[devices];
      int nodes = devices + world.externals();
      starts = new int[nodes + 1];
      users = new int[world.needs()];
      for (int place = 0; place < users.length; place++) {
        starts[world.need(place)]++;
      }
      for (int device = 0, end = 0; device <= nodes; device++) {
        end += starts[device];
        starts[device] = end;
      }
      // Each start is the end as yet, and goes down with each user; from last to first, so that
      // users stand in the order in which they were registered.
      for (int device = devices - 1; device >= 0; device--) {
        int first = world.firstNeed(device);
        int end = world.firstNeed(device + 1);
        missing[device] = end - first;
        for (int place = first; place < end; place++) {
          users[--starts[world.need(place)]] = device;
        }
      }
    }

    void activate(Diary diary, int externals) {
      int[] ready = new int[missing.length];
      int tail = 0;
      for (int device = 0; device < missing.length; device++) {
        if (missing[device] == 0) {
          ready[tail++] = device;
        }
      }
      tail = probe(0, tail, ready, diary);
      for (int external = missing.length; external < missing.length + externals; external++) {
        diary.publish();
        tail = probe(tail, release(external, ready, tail), ready, diary);
      }
    }

    private int probe(int from, int to, int[] ready, Diary diary) {
      int tail = to;
      for (int head = from; head < tail; head++) {
        diary.probe(ready[head]);
        tail = release(ready[head], ready, tail);
      }
      return tail;
    }

    private int release(int node, int[] ready, int to) {
      int tail = to;
      for (int place = starts[node]; place < starts[node + 1]; place++) {
        int user = users[place];
        if (--missing[user] == 0) {
          ready[tail++] = user;
        }
      }
      return tail;
    }
  }
}
