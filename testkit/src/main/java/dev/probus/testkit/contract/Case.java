package dev.probus.testkit.contract;

import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.testkit.KitWorld;
import dev.probus.testkit.ProbusKit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.opentest4j.AssertionFailedError;

/** The cases of one rule under one seed. */
final class Case {
  private final long seed;
  private final AtomicInteger executed;

  Case(long seed, AtomicInteger executed) {
    this.seed = seed;
    this.executed = executed;
  }

  /** Counts a case that has been gone through to its end. */
  void executed() {
    executed.incrementAndGet();
  }

  /** Starts a world in this seed's order. */
  KitWorld start(Consumer<? super ProbeEngineBuilder> parts) {
    return ProbusKit.of(parts).seed(seed).start();
  }

  static AssertionFailedError fault(String text) {
    return new AssertionFailedError(text);
  }

  static void check(boolean holds, String fault) {
    if (!holds) {
      throw fault(fault);
    }
  }

  static void same(String what, Object first, Object again) {
    check(Objects.equals(first, again), what + " was " + first + " and then " + again);
  }

  /** Fails with the first thing that a spy noted. */
  static void none(Collection<String> misdeeds) {
    misdeeds.stream()
        .findFirst()
        .ifPresent(first -> {
          throw fault(first);
        });
  }

  /** Fails if a part of a world threw where it must not. */
  static void noPartFailed(List<LogEntry> log) {
    for (LogEntry entry : log) {
      if (entry.event() instanceof EngineEvent.PartFailed failed) {
        throw new AssertionFailedError(
            failed.part() + " failed: " + failed.cause(), failed.cause());
      }
    }
  }
}
