package dev.probus.core.precise;

import dagger.Lazy;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What a lane's thread does: run a call, tell that it has ended, get the next one. */
@EngineScope
final class LaneRunner {
  private final Scheduler scheduler;
  private final Lazy<Holder> holder;

  @Inject
  LaneRunner(Scheduler scheduler, Lazy<Holder> holder) {
    this.scheduler = scheduler;
    this.holder = holder;
  }

  /** Runs one of the engine's own lanes until it is stopped. */
  void run(Lane lane) {
    lane.strand = scheduler.current();
    Lane.Word word = lane.await(scheduler);
    while (word != Lane.Word.STOP) {
      Lane.Word next = step(lane, word);
      word = next == null ? lane.await(scheduler) : next;
    }
  }

  /** Runs one call on a strand of its own. */
  void runAlone(Call call) {
    call.strand = scheduler.current();
    call.run();
    holder.get().ended(call);
  }

  /**
   * Lends the calling thread as a lane until nothing can move or the time is over.
   *
   * @return whether it was stopped since nothing can move
   * @throws InterruptedException if the thread was interrupted while it waited
   * @throws IllegalStateException if the thread runs a call for the engine already
   */
  boolean lend(Deadline deadline) throws InterruptedException {
    return lend(new Lane(scheduler.current(), deadline));
  }

  /** The same, as a lane that somebody else may stop as well. */
  boolean lend(Lane lane) throws InterruptedException {
    Lane.@Nullable Word word = holder.get().offer(lane);
    while (word != Lane.Word.STOP) {
      word = word == null ? awaitWord(lane) : step(lane, word);
    }
    if (lane.interrupted) {
      throw new InterruptedException("interrupted while the engine settled");
    }
    if (lane.refused) {
      throw new IllegalStateException("a driver's own thread cannot wait until nothing runs");
    }
    return !lane.leaving;
  }

  /** Waits for what a lent lane is told next; when it is over, asks to be told to stop. */
  private Lane.@Nullable Word awaitWord(Lane lane) {
    if (lane.leaving) {
      holder.get().takeBack(lane);
      return lane.await(scheduler);
    }
    try {
      Lane.Word word = lane.awaitInTime(scheduler);
      lane.leaving = word == null;
      return word;
    } catch (InterruptedException e) {
      lane.leaving = true;
      lane.interrupted = true;
      return null;
    } catch (IllegalStateException nothingCanMove) {
      lane.leaving = true;
      holder.get().takeBack(lane);
      throw nothingCanMove;
    }
  }

  /** Does what the lane was told; returns what it is told next, if that is known already. */
  private Lane.@Nullable Word step(Lane lane, Lane.Word word) {
    if (word == Lane.Word.BATON) {
      return holder.get().resume(lane);
    }
    Call call = lane.call;
    if (call == null) {
      throw new IllegalStateException("a lane was told to run nothing");
    }
    call.run();
    lane.callEnded(scheduler.interrupted());
    return holder.get().offer(lane);
  }
}
