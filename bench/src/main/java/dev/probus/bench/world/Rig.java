package dev.probus.bench.world;

/** A world that has been put into the words of one peer, once. */
@FunctionalInterface
public interface Rig {

  /**
   * Makes everything ready for bringing the world up. Not measured.
   *
   * @param diary new; each probe is written there
   */
  Trial trial(Diary diary);
}
