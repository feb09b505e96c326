package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The devices that are there, by id and in the order in which they came. Devices and the hashes of
 * their ids stand in arrays, in order; an index of numbers finds them. So the table grows without
 * looking at a device, and taking one in allocates nothing else. Holder only.
 */
final class DeviceTable implements Iterable<DeviceNode> {
  private static final int FIRST = 64;

  /** From so many on it grows to twice its size, before to four times. */
  private static final int MANY = 1 << 14;

  private static final int NONE = -1;

  /** The devices in order, with gaps where some have gone. */
  private @Nullable DeviceNode[] devices = new @Nullable DeviceNode[FIRST];

  private int[] hashes = new int[FIRST];

  /**
   * Places in {@code devices}, counted from 1, by the hash of the id; where one is taken, in the
   * next that is free, which is 0. At the least half of it is free. The place of a device that has
   * gone stays taken.
   */
  private int[] index = new int[2 * FIRST];

  private int end;
  private int size;

  int size() {
    return size;
  }

  /** Returns the device of an id; null if there is none. */
  @Nullable DeviceNode get(DeviceId id) {
    int place = find(id);
    return place == NONE ? null : devices[place];
  }

  private int find(DeviceId id) {
    int hash = id.hashCode();
    int mask = index.length - 1;
    for (int i = spread(hash) & mask; index[i] != 0; i = (i + 1) & mask) {
      if (of(index[i] - 1, hash, id) != null) {
        return index[i] - 1;
      }
    }
    return NONE;
  }

  /** Takes a device in, unless there is one of its id, which is returned then; else null. */
  @Nullable DeviceNode add(DeviceNode node) {
    if (end == devices.length) {
      makeRoom();
    }
    int hash = node.id.hashCode();
    int mask = index.length - 1;
    int i = spread(hash) & mask;
    while (index[i] != 0) {
      DeviceNode there = of(index[i] - 1, hash, node.id);
      if (there != null) {
        return there;
      }
      i = (i + 1) & mask;
    }
    devices[end] = node;
    hashes[end] = hash;
    index[i] = ++end;
    size++;
    return null;
  }

  /** Returns the device of a place, if it has this id. */
  private @Nullable DeviceNode of(int place, int hash, DeviceId id) {
    DeviceNode node = hashes[place] == hash ? devices[place] : null;
    return node != null && node.id.equals(id) ? node : null;
  }

  /** Lets the device of an id go, if there is one. */
  void remove(DeviceId id) {
    int place = find(id);
    if (place != NONE) {
      devices[place] = null;
      size--;
    }
  }

  /** Closes the gaps if there are many, and grows otherwise. */
  private void makeRoom() {
    @Nullable DeviceNode[] old = devices;
    int[] oldHashes = hashes;
    if (size > end / 2) {
      int room = end < MANY ? 4 * end : 2 * end;
      devices = new @Nullable DeviceNode[room];
      hashes = new int[room];
      index = new int[2 * room];
    } else {
      Arrays.fill(index, 0);
    }
    int kept = 0;
    for (int i = 0; i < end; i++) {
      DeviceNode node = old[i];
      if (node != null) {
        devices[kept] = node;
        hashes[kept] = oldHashes[i];
        enter(kept);
        kept++;
      }
    }
    Arrays.fill(devices, kept, Math.max(kept, Math.min(end, devices.length)), null);
    end = kept;
  }

  private void enter(int place) {
    int mask = index.length - 1;
    int i = spread(hashes[place]) & mask;
    while (index[i] != 0) {
      i = (i + 1) & mask;
    }
    index[i] = place + 1;
  }

  /** Ids that differ in their last characters only have hashes that lie close together. */
  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }

  /** Goes through the devices in order. Those that come meanwhile may be left out. */
  @Override
  public Iterator<DeviceNode> iterator() {
    return new Places(0, 1);
  }

  /** The same, from the last on. */
  Iterable<DeviceNode> reversed() {
    return () -> new Places(end - 1, -1);
  }

  private final class Places implements Iterator<DeviceNode> {
    private final int step;
    private int at;

    Places(int from, int step) {
      this.at = from;
      this.step = step;
    }

    @Override
    public boolean hasNext() {
      while (at >= 0 && at < end && devices[at] == null) {
        at += step;
      }
      return at >= 0 && at < end;
    }

    @Override
    public DeviceNode next() {
      DeviceNode node = hasNext() ? devices[at] : null;
      if (node == null) {
        throw new NoSuchElementException();
      }
      at += step;
      return node;
    }
  }
}
