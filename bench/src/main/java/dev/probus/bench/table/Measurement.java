package dev.probus.bench.table;

/** Something that is measured in a JVM of its own. */
@FunctionalInterface
interface Measurement {

  /**
   * Measures.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  Figures measure() throws InterruptedException;
}
