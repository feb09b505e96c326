package dev.probus.core.linux;

import java.util.function.Consumer;

/** Tells the steps, and ends a run that goes on for ever (R57); notes beside them are free. */
final class Trace {
  private final Consumer<? super Step> listener;
  private final Limits limits;
  private long steps;

  Trace(Consumer<? super Step> listener, Limits limits) {
    this.listener = listener;
    this.limits = limits;
  }

  void tell(Step step) {
    if (steps == limits.steps()) {
      throw new CoreStuckException("no end after " + steps + " steps (R57)");
    }
    steps++;
    listener.accept(step);
  }

  void log(LogLevel level, String text) {
    listener.accept(new Step.Logged(level, text));
  }

  void uevent(Uevent event, LinuxDevice device) {
    listener.accept(new Step.Announced(event, device));
  }
}
