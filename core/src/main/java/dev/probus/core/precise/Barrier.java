package dev.probus.core.precise;

import dev.probus.core.async.Awaited;
import dev.probus.core.async.Task;
import dev.probus.core.time.Scheduler;

/** What work waits for as a whole. Holder only, but for the gate. */
abstract sealed class Barrier implements Awaited permits AnswerBarrier, DomainBarrier, RestBarrier {
  final Scheduler.Gate gate;

  private final String text;

  Barrier(Scheduler.Gate gate, String text) {
    this.gate = gate;
    this.text = text;
  }

  /** Begins to be looked at; returns false if there is nothing to wait for. */
  abstract boolean begin();

  /** Is looked at no more. */
  abstract void end();

  @Override
  public final String text() {
    return text;
  }

  @Override
  public String clause(Task holder) {
    return "of which " + holder.label() + " is part";
  }
}
