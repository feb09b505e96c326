package dev.probus.bench.world;

import java.util.Arrays;

/**
 * What every peer's probe does: it writes down whose turn it is, and computes a little, which takes
 * some 3 ns together. So whatever was measured can be checked afterwards. One thread at a time.
 */
public final class Diary {
  private final int[] turns;

  /** How many had been probed when a thing from outside was published, in order of publication. */
  private final int[] published;

  private int externals;
  private int probes;
  private long mixed;

  /** Makes an empty diary for a world. */
  public Diary(World world) {
    this.turns = new int[world.devices()];
    this.published = new int[world.externals()];
  }

  /** Writes down that the next of the things from outside is about to be published. */
  public void publish() {
    published[externals++] = probes;
  }

  /** Probes a device. */
  public void probe(int device) {
    if (probes < turns.length) {
      turns[probes] = device;
    }
    probes++;
    long mix = (mixed ^ device) * 0x9E3779B97F4A7C15L;
    mixed = mix ^ (mix >>> 32);
  }

  /**
   * Checks that each device of the world was probed exactly once, and after all that it needs.
   *
   * @throws IllegalStateException if not, with the first fault
   */
  public void check(World world) {
    if (probes != world.devices()) {
      throw new IllegalStateException(probes + " probes, expected " + world.devices());
    }
    if (externals != world.externals()) {
      throw new IllegalStateException(externals + " published, expected " + world.externals());
    }
    int[] turnOf = new int[probes + externals];
    Arrays.fill(turnOf, -1);
    for (int i = 0; i < externals; i++) {
      turnOf[probes + i] = published[i] - 1; // those probed from then on may need it
    }
    for (int turn = 0; turn < probes; turn++) {
      if (turnOf[turns[turn]] >= 0) {
        throw new IllegalStateException("device " + turns[turn] + " was probed twice");
      }
      turnOf[turns[turn]] = turn;
    }
    for (int device = 0; device < probes; device++) {
      for (int place = world.firstNeed(device); place < world.firstNeed(device + 1); place++) {
        if (turnOf[world.need(place)] > turnOf[device]) {
          throw new IllegalStateException(
              "device " + device + " was probed before " + world.need(place) + ", which it needs");
        }
      }
    }
  }
}
