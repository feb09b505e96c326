package dev.probus.core.precise;

import dev.probus.core.async.Outstanding;
import dev.probus.core.async.Task;
import java.util.Collection;

/** A wait for the work of a domain, or for that before a cookie. */
final class DomainBarrier extends Barrier {
  private final Outstanding<WorkRun> runs;
  private final Outstanding.Waiter waiter;

  DomainBarrier(String text, Outstanding<WorkRun> runs, Outstanding.Waiter waiter) {
    super(waiter.gate(), text);
    this.runs = runs;
    this.waiter = waiter;
  }

  @Override
  boolean begin() {
    return runs.enter(waiter);
  }

  @Override
  void end() {
    runs.leave(waiter);
  }

  @Override
  public Collection<? extends Task> holders() {
    return runs.awaitedBy(waiter);
  }
}
