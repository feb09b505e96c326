package dev.probus.core.precise;

import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import java.time.Duration;

/** Where an engine's drivers run. */
enum Mode {
  /** On threads of the engine and the one that settles it. */
  THREADS,
  /** On the thread that settles the engine only. */
  LENT,
  /** In virtual time, first come first served. */
  IN_ORDER,
  /** In virtual time, in an order of chance. */
  SHUFFLED;

  ProbeEngineBuilder builder() {
    ProbeEngineBuilder builder = ProbeEngine.builder().closeWithin(Duration.ofSeconds(20));
    return switch (this) {
      case THREADS -> builder.workers(2);
      case LENT -> builder.workers(0);
      case IN_ORDER -> builder.workers(2).simulated(0);
      case SHUFFLED -> builder.workers(2).simulated(42);
    };
  }
}
