package dev.probus.bench.latency;

/** Which way a publication takes to the probe that waits for it. */
public enum Route {
  /** A probe publishes, and the next one begins on the same thread. */
  SAME_THREAD,
  /** A thread publishes, and a lane that has just become idle looks for work. */
  SPINNING_LANE,
  /**
   * No engine: one thread writes a few records and then a word, and another, which looks at the
   * word all the time, reads the records. What a spinning lane cannot do without.
   */
  THREAD_READING,
  /** A thread publishes, and a lane that has been idle for long has to be woken. */
  PARKED_LANE,
  /** No engine: one thread wakes another. What a parked lane cannot do without. */
  THREAD_WAKE_UP
}
