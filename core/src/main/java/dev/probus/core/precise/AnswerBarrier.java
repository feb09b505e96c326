package dev.probus.core.precise;

import dev.probus.core.async.Task;
import dev.probus.core.time.Scheduler;
import java.util.Collection;

/** A wait for the answer to a request for modules. */
final class AnswerBarrier extends Barrier {
  private final Request request;

  AnswerBarrier(Request request, Scheduler.Gate gate) {
    super(gate, "module " + request.name());
    this.request = request;
  }

  @Override
  boolean begin() {
    if (request.answer().isPresent()) {
      return false;
    }
    request.gates.add(gate);
    return true;
  }

  @Override
  void end() {
    request.gates.remove(gate);
  }

  @Override
  public Collection<? extends Task> holders() {
    return request.holders();
  }

  @Override
  public String clause(Task holder) {
    return "for which " + holder.label() + " is at work";
  }
}
