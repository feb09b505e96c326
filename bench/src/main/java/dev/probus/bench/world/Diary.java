package dev.probus.bench.world;

import java.util.Arrays;

/**
 * What every peer's probe does: it writes down whose turn it is, and computes a little, which takes
 * some 3 ns together. So whatever was measured can be checked afterwards. One thread at a time.
 */
public final class Diary {
  private final int[] turns;
  private int probes;
  private long mixed;

  /** Makes an empty diary for so many devices. */
  public Diary(int devices) {
    this.turns = new int[devices];
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
    int[] turnOf = new int[probes];
    Arrays.fill(turnOf, -1);
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
