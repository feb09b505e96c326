package dev.probus.core.precise;

import dev.probus.core.queue.Baton;
import dev.probus.core.queue.Fact;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds the baton does: apply facts, do what follows, give out calls, give the baton
 * back. No foreign code runs in here.
 *
 * <p><b>Nobody holds it for ever.</b> A thread that is no lane leaves the rest to one that waits
 * once it has applied {@code BOUND} facts. A lane, or a thread that finds none, says then that the
 * inbox is crowded; the next thread that states a fact waits for the baton and goes on with it. So
 * one that states facts faster than they are applied has to apply them itself: the inbox does not
 * grow without limit, and neither the holder's own call nor what is to be done after the give-back
 * is put off for ever.
 *
 * <p>{@code backlog} is written by the holder only; {@code broken} and {@code crowded} are
 * volatile. After the give-back a thread touches nothing but its own locals.
 *
 * <p><b>A lane that is out of work looks for it with the baton in its hand</b>, as long as nothing
 * runs and nobody waits for anything to be done after the give-back. A thread that states a fact
 * then leaves it there and goes on; the lane finds all that it needs near its own processor. To
 * others it is a holder that takes its time, at the most {@link Scheduler#spins} looks after the
 * last fact.
 */
@EngineScope
final class Holder {
  /** How many facts a thread applies before it looks for another one to go on. */
  private static final int BOUND = 1_024;

  private final Baton baton = new Baton();
  private final Agenda agenda;
  private final Dispatch dispatch;
  private final Devices devices;
  private final Journal journal;
  private final Matching matching;
  private final Probing probing;
  private final Unbinding unbinding;
  private final Rest rest;
  private final Passages passages;
  private final Scheduler scheduler;
  private @Nullable Fact backlog;
  private volatile @Nullable Throwable broken;

  /** Whether a holder has applied many facts and finds no end. */
  private volatile boolean crowded;

  @Inject
  Holder(
      Agenda agenda,
      Dispatch dispatch,
      Devices devices,
      Journal journal,
      Matching matching,
      Probing probing,
      Unbinding unbinding,
      Rest rest,
      Passages passages,
      Scheduler scheduler) {
    this.agenda = agenda;
    this.dispatch = dispatch;
    this.devices = devices;
    this.journal = journal;
    this.matching = matching;
    this.probing = probing;
    this.unbinding = unbinding;
    this.rest = rest;
    this.passages = passages;
    this.scheduler = scheduler;
  }

  /** Applies a step under the baton: here and now, or by whoever holds it. */
  void state(Runnable step) {
    state(new Statement(step));
  }

  /** Applies a fact under the baton: here and now, or by whoever holds it. */
  void state(Fact fact) {
    if (baton.offer(fact)) {
      hold(fact, null);
    } else if (crowded) {
      relieve();
    }
  }

  /** Waits until the holder hands the baton over, and goes on as the holder. */
  private void relieve() {
    Relief relief = new Relief(scheduler.gate());
    if (!baton.offer(relief)) {
      relief.await();
    }
    hold(null, null);
  }

  /** Asks something of the engine's state, and waits for the answer. Not under the baton. */
  <T> T ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Scheduler.Gate answered = scheduler.gate();
    state(() -> {
      agenda.afterwards(answered::open);
      answer.complete(question.get());
    });
    for (int i = scheduler.spins(); i > 0 && !answer.isDone(); i--) {
      scheduler.relax();
    }
    if (!answer.isDone()) {
      answered.awaitUninterruptibly();
    }
    checkSound();
    return answer.join();
  }

  /** A call that ran on a strand of its own has ended. */
  void ended(Call call) {
    state(() -> {
      dispatch.ended(call);
      apply(call);
    });
  }

  /**
   * Tells that what the lane was given has ended, and that it can have more.
   *
   * @return what it is told; null if it has to wait for that
   */
  Lane.@Nullable Word offer(Lane lane) {
    Lane.Word own = baton.offer(lane) ? hold(lane, lane) : null;
    return own == null ? lane.takeAnswer() : own;
  }

  /** Goes on as the holder with what another one left. */
  Lane.@Nullable Word resume(Lane lane) {
    dispatch.heldBy(lane);
    dispatch.ended(lane);
    Lane.Word own = hold(null, lane);
    return own == null ? lane.takeAnswer() : own;
  }

  /** Takes a lent lane back, unless it has been given a call meanwhile. */
  void takeBack(Lane lane) {
    state(() -> dispatch.stopIfIdle(lane));
  }

  /**
   * Throws if the engine is broken by a fault of its own.
   *
   * @throws IllegalStateException with the fault as its cause
   */
  void checkSound() {
    Throwable fault = broken;
    if (fault != null) {
      throw new IllegalStateException("the engine is broken: " + fault, fault);
    }
  }

  /**
   * Does all that there is to do, and gives the baton back.
   *
   * @param self the caller, if it is a lane
   * @return what the lane is told, if it is known by then: it can be told without being answered
   */
  private Lane.@Nullable Word hold(@Nullable Fact first, @Nullable Lane self) {
    dispatch.heldBy(self);
    forgetCrowd();
    Lane.Word own = null;
    int left = BOUND;
    if (first != null) {
      apply(first);
    }
    while (true) {
      for (Fact fact = nextOfBacklog(); fact != null; fact = nextOfBacklog()) {
        if (fact instanceof Relief relief) {
          return handOver(relief, self, own);
        }
        apply(fact);
        if (--left <= 0 && backlog != null && self == null && handOver()) {
          return null;
        }
        if (left == 0) {
          crowded = true;
        }
      }
      finish();
      if (own == null && self != null) {
        own = self.takeOwn();
      }
      List<Runnable> afterwards = agenda.takeAfterwards();
      if (self != null && own == null && afterwards.isEmpty() && look(self)) {
        left = BOUND;
      }
      Fact more = baton.giveBack();
      if (more == null) {
        doAfterwards(afterwards);
        return own;
      }
      backlog = more;
      agenda.restoreAfterwards(afterwards);
    }
  }

  /** The inbox was empty just now. To write what is so already would cost each hold a fence. */
  private void forgetCrowd() {
    if (crowded) {
      crowded = false;
    }
  }

  /** Looks for facts for a while, if nothing else is to be done; tells whether there are any. */
  private boolean look(Lane self) {
    if (self.lentBy != null || !dispatch.quiet()) {
      return false;
    }
    while (self.mayLook(scheduler)) {
      if (baton.waits()) {
        self.looksAnew();
        forgetCrowd();
        return true;
      }
      scheduler.relax();
    }
    return false;
  }

  private @Nullable Fact nextOfBacklog() {
    Fact fact = backlog;
    if (fact != null) {
      backlog = fact.takeNext();
    }
    return fact;
  }

  /** Leaves the rest to a lane, which holds the baton then; tells whether there is one. */
  private boolean handOver() {
    Lane heir = dispatch.heir();
    if (heir == null) {
      return false;
    }
    List<Runnable> afterwards = agenda.takeAfterwards();
    boolean asleep = heir.asleep();
    heir.answer(Lane.Word.BATON);
    if (asleep || heir.asleep()) {
      heir.wake();
    }
    doAfterwards(afterwards);
    return true;
  }

  /** Leaves the rest to a thread that waits for that; returns what the lane is told, if it is. */
  private Lane.@Nullable Word handOver(
      Relief relief, @Nullable Lane self, Lane.@Nullable Word told) {
    dispatch.joinIdle();
    Lane.Word own = told == null && self != null ? self.takeOwn() : told;
    List<Runnable> afterwards = agenda.takeAfterwards();
    relief.begin();
    doAfterwards(afterwards);
    return own;
  }

  /** What one of them throws, for example since no thread can be started, must not stop others. */
  private void doAfterwards(List<Runnable> afterwards) {
    if (afterwards.isEmpty()) {
      return;
    }
    for (Runnable action : afterwards) {
      try {
        action.run();
      } catch (Throwable fault) { // kept, as below
        broken = fault;
      }
    }
  }

  /** Applies one fact and all that follows from it. A fault of our own must not lose the baton. */
  private void apply(Fact fact) {
    journal.tick();
    try {
      switch (fact) {
        case Lane lane -> arrived(lane);
        case Arrivals arrivals -> appeared(arrivals);
        case Statement statement -> statement.apply();
        default -> throw new IllegalStateException("unknown fact " + fact);
      }
      work();
    } catch (Throwable fault) { // kept: every wait for this engine throws it from now on
      broken = fault;
    }
  }

  private void appeared(Arrivals arrivals) {
    for (DeviceNode node = arrivals.poll(); node != null; node = arrivals.poll()) {
      devices.appeared(node);
    }
    arrivals.heard();
  }

  private void arrived(Lane lane) {
    Call call = dispatch.ended(lane);
    if (call != null) {
      apply(call);
    } else {
      dispatch.refuse(lane);
    }
  }

  private void apply(Call call) {
    switch (call) {
      case Preparation preparation -> matching.prepared(preparation);
      case Attempt attempt -> probing.probed(attempt);
      case Removal removal -> unbinding.removed(removal);
      case LateCall late -> unbinding.told(late);
    }
  }

  /** Takes the steps that follow, until there is none. */
  private void work() {
    while (true) {
      DeviceNode doomed = agenda.nextToUnbind();
      if (doomed != null) {
        unbinding.begin(doomed);
        continue;
      }
      DeviceNode unmatched = agenda.nextToMatch();
      if (unmatched == null) {
        return;
      }
      matching.match(unmatched);
    }
  }

  /** Gives out calls; if nothing can move, lets those go who wait for that. */
  private void finish() {
    try {
      if (broken != null) {
        dispatch.stopLent();
        return;
      }
      passages.check(dispatch);
      dispatch.assign();
      while (dispatch.quiet() && rest.wakeBlind()) {
        dispatch.assign();
      }
      if (dispatch.quiet() && rest.reached()) {
        dispatch.stopLent();
      }
      if (dispatch.quiet()) {
        dispatch.stopNeedless();
      }
    } catch (Throwable fault) { // kept, as above
      broken = fault;
      dispatch.stopLent();
    }
  }
}
