package dev.probus.core.linux.engine;

import java.io.Serial;

/**
 * Ends a strand that would wait for ever, when the engine is closed. An error, so that a driver
 * that contains exceptions lets it pass.
 */
final class TaskEnds extends Error {
  @Serial private static final long serialVersionUID = 1L;

  TaskEnds() {
    super("the engine is closed", null, false, false);
  }
}
