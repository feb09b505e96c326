package dev.probus.bench.world;

/** One chance to bring a world up. */
@FunctionalInterface
public interface Trial extends AutoCloseable {

  /**
   * Registers all devices in the order of their numbers, and probes each when what it needs has
   * been. This is what is measured.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  void run() throws InterruptedException;

  /** Lets everything go. Not measured. */
  @Override
  default void close() {}
}
