package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The devices that are there, by id and in the order in which they came. The links of the table are
 * fields of the devices, so that taking a device in allocates nothing. Holder only.
 */
final class DeviceTable implements Iterable<DeviceNode> {
  private static final int FIRST = 64;

  private @Nullable DeviceNode[] chains = new @Nullable DeviceNode[FIRST];

  /** In order, with gaps where devices have gone. */
  private @Nullable DeviceNode[] places = new @Nullable DeviceNode[FIRST];

  private int end;
  private int size;

  int size() {
    return size;
  }

  /** Returns the device of an id; null if there is none. */
  @Nullable DeviceNode get(DeviceId id) {
    return find(id, id.hashCode());
  }

  /** Returns the device of the same id; null if there is none. */
  @Nullable DeviceNode like(DeviceNode node) {
    return find(node.id, node.hash);
  }

  private @Nullable DeviceNode find(DeviceId id, int hash) {
    DeviceNode node = chains[chainOf(hash)];
    while (node != null && !(node.hash == hash && node.id.equals(id))) {
      node = node.nextInChain;
    }
    return node;
  }

  /** Takes in a device whose id nobody has. */
  void add(DeviceNode node) {
    if (end == places.length) {
      makeRoom();
    }
    node.place = end;
    places[end++] = node;
    size++;
    chain(node);
  }

  /** Lets a device go that is there. */
  void remove(DeviceNode node) {
    places[node.place] = null;
    size--;
    int chain = chainOf(node.hash);
    DeviceNode at = chains[chain];
    if (at == node) {
      chains[chain] = node.nextInChain;
    } else {
      while (at != null && at.nextInChain != node) {
        at = at.nextInChain;
      }
      if (at != null) {
        at.nextInChain = node.nextInChain;
      }
    }
    node.nextInChain = null;
  }

  /** Closes the gaps if there are many, and grows otherwise. */
  private void makeRoom() {
    boolean gaps = size <= end / 2;
    @Nullable DeviceNode[] old = places;
    if (!gaps) {
      places = new @Nullable DeviceNode[old.length * 2];
      chains = new @Nullable DeviceNode[places.length];
    }
    int kept = 0;
    for (int i = 0; i < end; i++) {
      DeviceNode node = old[i];
      if (node != null) {
        node.place = kept;
        places[kept++] = node;
        if (!gaps) {
          chain(node);
        }
      }
    }
    for (int i = kept; gaps && i < end; i++) {
      places[i] = null;
    }
    end = kept;
  }

  private void chain(DeviceNode node) {
    int chain = chainOf(node.hash);
    node.nextInChain = chains[chain];
    chains[chain] = node;
  }

  /** Spreads ids that differ in their last characters only. */
  private int chainOf(int hash) {
    return (hash ^ (hash >>> 16)) & (chains.length - 1);
  }

  /** Goes through the devices in order. Those that come meanwhile may be left out. */
  @Override
  public Iterator<DeviceNode> iterator() {
    return new Places();
  }

  private final class Places implements Iterator<DeviceNode> {
    private int at;

    @Override
    public boolean hasNext() {
      while (at < end && places[at] == null) {
        at++;
      }
      return at < end;
    }

    @Override
    public DeviceNode next() {
      DeviceNode node = hasNext() ? places[at++] : null;
      if (node == null) {
        throw new NoSuchElementException();
      }
      return node;
    }
  }
}
