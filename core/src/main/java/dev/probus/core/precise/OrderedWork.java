package dev.probus.core.precise;

import dev.probus.api.async.Domain;
import dev.probus.api.driver.Effect;
import dev.probus.api.driver.ParallelWork;
import dev.probus.api.driver.Work;
import dev.probus.api.driver.WorkContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work whose second part waits for its turn. Made for one run.
 *
 * @param <T> what the first part finds out
 */
final class OrderedWork<T> implements Work {
  /** Lets the calling strand wait until everything before it has taken effect. */
  @FunctionalInterface
  interface Turn {
    void await() throws InterruptedException;
  }

  final Domain domain;
  private final ParallelWork<T> work;
  private final Effect<? super T> effect;

  /** Set by the holder before the strand is started. */
  private @Nullable Turn turn;

  OrderedWork(Domain domain, ParallelWork<T> work, Effect<? super T> effect) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.work = Objects.requireNonNull(work, "work");
    this.effect = Objects.requireNonNull(effect, "effect");
  }

  void set(Turn known) {
    turn = known;
  }

  @Override
  public void run(WorkContext context) throws Exception {
    T found = work.run(context);
    Objects.requireNonNull(turn, "turn").await();
    effect.apply(found, context);
  }
}
