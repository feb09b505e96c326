package dev.probus.core.policy;

import dev.probus.api.async.Domain;
import dev.probus.api.driver.Effect;
import dev.probus.api.driver.ParallelWork;
import dev.probus.api.driver.Work;
import dev.probus.api.driver.WorkContext;
import java.util.Objects;

/**
 * Work whose second part waits for its turn. Whoever runs it gives it a place in its domain, so
 * that what is earlier there is what stands before it.
 *
 * @param domain whose order counts
 * @param work the first part
 * @param effect the second part
 * @param <T> what the first part finds out
 */
public record OrderedWork<T>(Domain domain, ParallelWork<T> work, Effect<? super T> effect)
    implements Work {

  /** Makes work. */
  public OrderedWork {
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(effect, "effect");
  }

  @Override
  public void run(WorkContext context) throws Exception {
    T found = work.run(context);
    context.awaitEarlier(domain);
    effect.apply(found, context);
  }
}
