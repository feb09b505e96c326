package dev.probus.api.resource;

import java.util.Set;

/**
 * Something outside the buses that provides resources: a clock tree, a thermal daemon, a test.
 * Installed ones are found as services; they are started with the engine and closed with it.
 */
public interface ResourceProvider extends AutoCloseable {

  /** Returns the name by which a diagnosis calls this provider; not blank. */
  String name();

  /** Returns the resources that this provider means to publish, now or later. */
  default Set<ResourceKey<?>> promises() {
    return Set.of();
  }

  /**
   * Begins to provide. Called once, on the thread that starts the engine; should return soon, and
   * publish from threads of its own what takes time.
   *
   * @param publisher where to state facts, from any thread, until {@link #close} has returned
   * @throws Exception if nothing can be provided; the engine notes it and goes on without
   */
  void start(Publisher publisher) throws Exception;

  /**
   * Ends providing. Called once, on the thread that closes the engine, after the last device has
   * been unbound. What is still published then disappears by itself.
   */
  @Override
  default void close() {}
}
