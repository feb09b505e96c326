package dev.probus.core.linux.engine;

import dev.probus.core.async.Awaited;
import dev.probus.core.async.Task;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something that tasks hold and others wait for.
 *
 * @param text what it is
 * @param by who holds it now
 * @param how how a holder keeps others waiting, as {@link Awaited#clause} says it
 */
record Held(String text, Supplier<Collection<KernelTask>> by, Function<Task, String> how)
    implements Awaited {

  @Override
  public Collection<KernelTask> holders() {
    return by.get();
  }

  @Override
  public String clause(Task holder) {
    return how.apply(holder);
  }
}
