package dev.probus.core.precise;

import dev.probus.core.queue.Fact;
import dev.probus.core.time.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Where foreign code runs. A lane runs a call, offers itself as the fact "my call has ended so",
 * and gets the next call, from itself if it got the baton or else from whoever holds it.
 *
 * <p><b>Memory protocol.</b> {@code call} and {@code idle} are written by the holder of the baton.
 * {@code answer} is volatile: the holder writes {@code call} before it, the lane reads {@code call}
 * after it, so everything that the holder wrote is seen by the call. {@code parked} and {@code
 * answer} are written and read crosswise: the lane sets {@code parked} and looks at {@code answer}
 * once more, the holder sets {@code answer} and then looks at {@code parked}; one of them sees the
 * other.
 */
final class Lane extends Fact {
  /** What a holder tells a lane that waits. */
  enum Word {
    /** There is a call for it. */
    RUN,
    /** It holds the baton now. */
    BATON,
    /** There is nothing more for it to do. */
    STOP
  }

  /** Somebody's thread that settles the engine; such a lane stops when nothing can move. */
  final Scheduler.@Nullable Strand lentBy;

  /** Until when it is lent. */
  private final Deadline deadline;

  /** The thread that it runs on; of one of the engine's own, known once it runs. */
  volatile Scheduler.@Nullable Strand strand;

  /** Whether the thread was not taken since it runs a call already. Written before STOP. */
  boolean refused;

  /**
   * Whether it is to be given nothing more, and whether its thread was interrupted. Written by the
   * lane; the holder reads the first when the lane has offered itself.
   */
  boolean leaving;

  boolean interrupted;

  /** What it has been given, and then what has ended. */
  @Nullable Call call;

  /** How often it has looked for work since it was told something. By the lane itself. */
  private int looked;

  /** Whether it waits for a call. Holder only. */
  boolean idle;

  /** What a holder that is this lane tells itself. Holder only. */
  private @Nullable Word own;

  private volatile @Nullable Word answer;
  private volatile Scheduler.@Nullable Gate parked;

  /** Makes a lane of the engine's own. */
  Lane() {
    this.lentBy = null;
    this.deadline = Deadline.NONE;
  }

  /** Makes a lane of a thread that is lent. */
  Lane(Scheduler.Strand lentBy, Deadline deadline) {
    this.lentBy = lentBy;
    this.strand = lentBy;
    this.deadline = deadline;
  }

  /**
   * A call has returned. An interrupt that it left behind is not for the next driver: on a thread
   * of the engine it is forgotten, on a lent one it ends the loan.
   */
  void callEnded(boolean wasInterrupted) {
    if (lentBy != null) {
      interrupted |= wasInterrupted;
      leaving |= interrupted || deadline.over();
    }
  }

  /** Answers a lane that waits. Holder only; {@link #wake} must follow the give-back. */
  void answer(Word word) {
    answer = word;
  }

  /** Tells itself something. Holder only, if it is this lane. */
  void own(Word word) {
    own = word;
  }

  /** Returns what it has told itself, and forgets it. Holder only, if it is this lane. */
  @Nullable Word takeOwn() {
    Word word = own;
    if (word != null) {
      own = null;
      looksAnew();
    }
    return word;
  }

  /** Tells whether the lane has to be woken to see its answer. */
  boolean asleep() {
    return parked != null;
  }

  void wake() {
    Scheduler.Gate gate = parked;
    if (gate != null) {
      gate.open();
    }
  }

  /** Takes an answer that is there already; null if none is. By the lane itself. */
  @Nullable Word takeAnswer() {
    Word word = answer;
    if (word != null) {
      answer = null;
      looksAnew();
    }
    return word;
  }

  /** It has found something: from now on it may look for a while again. By the lane itself. */
  void looksAnew() {
    looked = 0;
  }

  /** Tells whether it may look once more before it sleeps; that look counts. By the lane itself. */
  boolean mayLook(Scheduler scheduler) {
    return looked++ < scheduler.spins();
  }

  /** Waits for an answer: looks for a while, then sleeps. By the lane itself. */
  Word await(Scheduler scheduler) {
    lookForAWhile(scheduler);
    while (answer == null) {
      Scheduler.Gate gate = scheduler.gate();
      parked = gate;
      if (answer == null) {
        gate.awaitUninterruptibly();
      }
      parked = null;
    }
    return take();
  }

  /**
   * Waits for an answer until an interrupt or the end of the loan: looks for a while, then sleeps.
   * By the lane itself.
   *
   * @return null if there was none in time
   * @throws InterruptedException if the thread is interrupted; an answer may come all the same
   */
  @Nullable Word awaitInTime(Scheduler scheduler) throws InterruptedException {
    lookForAWhile(scheduler);
    while (answer == null) {
      Scheduler.Gate gate = scheduler.gate();
      parked = gate;
      try {
        if (answer == null && !deadline.await(gate)) {
          return takeAnswer();
        }
      } finally {
        parked = null;
      }
    }
    return take();
  }

  /** Less than it takes to wake a thread, which mostly is more than a call takes. */
  private void lookForAWhile(Scheduler scheduler) {
    while (answer == null && mayLook(scheduler)) {
      scheduler.relax();
    }
  }

  private Word take() {
    Word word = takeAnswer();
    if (word == null) {
      throw new IllegalStateException("a lane's answer was taken by somebody else");
    }
    return word;
  }
}
