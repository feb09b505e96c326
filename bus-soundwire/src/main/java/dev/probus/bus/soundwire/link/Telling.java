package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.SdwPort;
import dev.probus.bus.soundwire.SdwState;
import dev.probus.bus.soundwire.SdwStatus;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells one driver of its peripheral's state: of what is so, not of what was (Z13, Z16). Compares
 * what it told last with what is known now, and tells the difference; between two generations there
 * is always a loss. One thread at a time tells; another that comes meanwhile leaves it to that one.
 */
final class Telling implements SdwPort.Session {
  private final SdwPort.Listener listener;
  private final InitialisedFact fact;
  private final Consumer<Telling> whenClosed;

  /** Guards the fields below; never held while anybody is told. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition idle = lock.newCondition();
  private final Queue<Alert> alerts = new ArrayDeque<>();
  private SdwState state;
  private String setUpFailure;
  private @Nullable SdwState told;
  private boolean begun;
  private boolean busy;
  private boolean closed;

  Telling(
      SdwPort.Listener listener,
      InitialisedFact fact,
      SdwState state,
      String setUpFailure,
      Consumer<Telling> whenClosed) {
    this.listener = listener;
    this.fact = fact;
    this.state = state;
    this.setUpFailure = setUpFailure;
    this.whenClosed = whenClosed;
  }

  /** Something that a peripheral wanted in one of its lives. */
  private record Alert(SdwState state, int causes) {}

  /** One thing to be told. */
  private sealed interface Step {
    record Attached(SdwState now, String setUpFailure) implements Step {}

    record Lost(SdwState now) implements Step {}

    record Alerted(Alert alert) implements Step {}
  }

  @Override
  public void begin() {
    lock.lock();
    try {
      begun = true;
    } finally {
      lock.unlock();
    }
    tell();
  }

  /** Takes over a state; returns whether it has to be told. */
  boolean update(SdwState now, String failure) {
    lock.lock();
    try {
      state = now;
      setUpFailure = failure;
      return begun && !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Takes over an alert; returns whether it has to be told. */
  boolean alert(int causes) {
    lock.lock();
    try {
      boolean live = begun && !closed;
      if (live) {
        alerts.add(new Alert(state, causes));
      }
      return live;
    } finally {
      lock.unlock();
    }
  }

  void tell() {
    for (Step step = next(); step != null; step = next()) {
      try {
        carryOut(step);
      } catch (Throwable e) { // contained: the driver stays, and the log tells of it (S26)
        fact.trouble(e);
      } finally {
        done();
      }
    }
  }

  private void carryOut(Step step) throws Exception {
    switch (step) {
      case Step.Alerted(Alert alert) -> listener.alert(alert.state(), alert.causes());
      case Step.Lost(SdwState now) -> {
        fact.withdraw();
        listener.status(now);
      }
      case Step.Attached(SdwState now, String failure) -> {
        String why = "its driver could not set it up";
        try {
          listener.status(now);
          why = failure;
        } finally {
          fact.settle(now.generation(), why);
        }
      }
    }
  }

  /** Returns what is to be told next, and keeps others from telling meanwhile. */
  private @Nullable Step next() {
    lock.lock();
    try {
      Step step = !begun || busy || closed ? null : difference();
      busy |= step != null;
      return step;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Step difference() {
    SdwState before = told;
    if (before != null && before.attached() && !sameLife(before)) {
      told = new SdwState(SdwStatus.UNATTACHED, before.generation());
      return new Step.Lost(told);
    }
    if (state.attached() && (before == null || !before.attached())) {
      told = new SdwState(SdwStatus.ATTACHED, state.generation());
      return new Step.Attached(told, setUpFailure);
    }
    if (before == null) {
      told = state;
      return new Step.Lost(state);
    }
    alerts.removeIf(alert -> !sameLife(alert.state()));
    return alerts.isEmpty() ? null : new Step.Alerted(alerts.remove());
  }

  private boolean sameLife(SdwState earlier) {
    return state.attached() && state.generation() == earlier.generation();
  }

  private void done() {
    lock.lock();
    try {
      busy = false;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    boolean first;
    lock.lock();
    try {
      first = !closed;
      closed = true;
      while (busy) {
        idle.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
    if (first) {
      fact.withdraw();
      whenClosed.accept(this);
    }
  }
}
