package dev.probus.bench.world;

/**
 * Devices, numbered from 0 in the order in which they are registered, and which needs which.
 * Immutable, and so shared by all that are measured. The needs stand in one array, device after
 * device, so that the limit does not pay for how they are kept.
 */
public final class World {
  /** Where a device's needs begin; one more at the end. */
  private final int[] starts;

  private final int[] needs;
  private final int externals;

  private World(int[] starts, int[] needs, int externals) {
    this.starts = starts;
    this.needs = needs;
    this.externals = externals;
  }

  /**
   * Makes a world.
   *
   * @param needs for each device the numbers of those that it needs, each once
   */
  public static World of(int[]... needs) {
    return late(0, needs);
  }

  /**
   * Makes a world in which some of what is needed is no device: it is published from outside, one
   * after another, when all devices have been registered.
   *
   * @param externals how many there are; their numbers follow those of the devices
   * @param needs for each device the numbers of what it needs, each once
   */
  public static World late(int externals, int[]... needs) {
    int[] starts = new int[needs.length + 1];
    for (int device = 0; device < needs.length; device++) {
      starts[device + 1] = starts[device] + needs[device].length;
    }
    int[] flat = new int[starts[needs.length]];
    for (int device = 0; device < needs.length; device++) {
      System.arraycopy(needs[device], 0, flat, starts[device], needs[device].length);
    }
    return new World(starts, flat, externals);
  }

  /** Returns how many devices there are. */
  public int devices() {
    return starts.length - 1;
  }

  /** Returns how many things are published from outside; numbered from {@link #devices} on. */
  public int externals() {
    return externals;
  }

  /** Returns how many needs all devices have together. */
  public int needs() {
    return needs.length;
  }

  /**
   * Returns the place of a device's first need; {@code firstNeed(device + 1)} is behind its last.
   */
  public int firstNeed(int device) {
    return starts[device];
  }

  /** Returns the device that is needed, by the place of the need. */
  public int need(int place) {
    return needs[place];
  }
}
