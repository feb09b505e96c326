package dev.probus.core.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs one strand at a time and lets time jump to the next timer when no strand can go on. Which of
 * several strands goes on, and whether a timer that is due rings before them, is decided by a
 * {@link Chooser} or by a seed, so a whole run is a function of it; with seed 0 it is the one that
 * has been able to for longest. Timers that are due at one time ring in the order in which they
 * were set.
 *
 * <p>A strand keeps the turn until it ends or blocks through this scheduler. A thread that this
 * scheduler did not start, such as the one that settles the engine, joins as a guest while it
 * blocks: that is when strands run. Nothing moves while no such thread waits.
 *
 * <p>All fields are guarded by {@link #lock}. Strands and timers run without it.
 */
public final class SeededScheduler implements Scheduler {
  /** So often a strand that looks for something may be overtaken by others: enough to be met. */
  private static final int LOOKS = 2;

  private static final ScopedValue<Turn> CURRENT = ScopedValue.newInstance();

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Turn> runnable = new ArrayList<>();
  private final List<Turn> guests = new ArrayList<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
  private final Threads threads = new Threads();

  /**
   * Threads of an executor of one's own go when nobody knows them any more, also those that wait
   * for ever since the world was closed around them.
   */
  private final ExecutorService strands = Executors.newThreadPerTaskExecutor(threads);

  private final Chooser chooser;
  private final boolean inTurn;
  private final int spins;
  private boolean taken;
  private long now;
  private long alarmsMade;
  private int watches;
  private boolean closed;

  /**
   * Makes a scheduler.
   *
   * @param seed decides every order; 0 for first come, first served
   */
  public SeededScheduler(long seed) {
    this(
        seed == 0 ? Chooser.FIRST : Chooser.random(new SplittableRandom(seed)),
        seed == 0,
        seed == 0 ? 0 : LOOKS);
  }

  /**
   * Makes a scheduler.
   *
   * @param chooser decides every order; called by one strand at a time, must not block or throw
   */
  public SeededScheduler(Chooser chooser) {
    this(chooser, false, 0);
  }

  private SeededScheduler(Chooser chooser, boolean inTurn, int spins) {
    this.chooser = chooser;
    this.inTurn = inTurn;
    this.spins = spins;
  }

  @Override
  public long nanos() {
    lock.lock();
    try {
      return now;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Strand start(String name, Kind kind, Runnable body) {
    Turn turn = new Turn(name, lock.newCondition());
    Thread thread;
    lock.lock();
    try {
      runnable.add(turn);
      threads.called(name);
      strands.execute(() -> live(turn, body));
      thread = threads.newest();
    } finally {
      lock.unlock();
    }
    return new ThreadStrand(thread, turn);
  }

  @Override
  public Strand current() {
    Thread thread = Thread.currentThread();
    return new ThreadStrand(thread, CURRENT.isBound() ? CURRENT.get() : null);
  }

  private void live(Turn turn, Runnable body) {
    lock.lock();
    try {
      awaitTurn(turn);
    } finally {
      lock.unlock();
    }
    try {
      ScopedValue.where(CURRENT, turn).run(body);
    } finally {
      lock.lock();
      try {
        taken = false;
        passOn();
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public Gate gate() {
    return new TurnGate();
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    lock.lock();
    try {
      Alarm alarm = set(delay, action, false);
      return () -> cancel(alarm);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void watch(Duration every, Runnable look) {
    lock.lock();
    try {
      Runnable again =
          () -> {
            look.run();
            watch(every, look);
          };
      set(every, again, true);
    } finally {
      lock.unlock();
    }
  }

  /** Sets an alarm; one that is too far away never rings. The caller holds the lock. */
  private Alarm set(Duration delay, Runnable action, boolean watch) {
    long at = now + Scheduler.nanosOf(delay);
    Alarm alarm = new Alarm(at < now ? Long.MAX_VALUE : at, alarmsMade++, action, watch);
    if (!closed) {
      alarms.add(alarm);
      watches += watch ? 1 : 0;
    }
    return alarm;
  }

  private void cancel(Alarm alarm) {
    lock.lock();
    try {
      alarms.remove(alarm);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    Gate over = gate();
    Timer timer = after(time, over::open);
    try {
      over.await();
    } finally {
      timer.cancel();
    }
  }

  @Override
  public boolean interrupted() {
    return Thread.interrupted();
  }

  /** Lets others go on, if they can. To a guest it is nothing: it has no turn to pass on. */
  @Override
  public void relax() {
    if (!CURRENT.isBound()) {
      return;
    }
    lock.lock();
    try {
      Turn turn = CURRENT.get();
      runnable.add(turn);
      taken = false;
      passOn();
      awaitTurn(turn);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int spins() {
    return spins;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      alarms.clear();
      watches = 0;
      if (!runnable.isEmpty()) {
        passOn(); // who was told to end does so: nobody else will pass the turn on
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the turn; the caller holds the lock. */
  private void awaitTurn(Turn turn) {
    while (!turn.hasTurn) {
      turn.granted.awaitUninterruptibly();
    }
    turn.hasTurn = false;
  }

  /**
   * Gives the turn to a strand that can go on, if nobody has it; if there is none, lets time jump
   * and timers ring until there is one. The caller holds the lock once; timers run without it.
   */
  private void passOn() {
    while (!taken) {
      boolean due = !inTurn && !alarms.isEmpty() && alarms.element().at() <= now;
      int candidates = runnable.size() + (due ? 1 : 0);
      int chosen = candidates == 0 ? 0 : chooser.choose(candidates, this::nameOf);
      if (chosen < runnable.size()) {
        grant(runnable.remove(chosen));
        return;
      }
      if (runnable.isEmpty() && alarms.size() == watches) {
        guests.forEach(guest -> guest.stranded = true);
        List.copyOf(guests).forEach(this::grant);
        return;
      }
      ring(alarms.remove());
    }
  }

  private String nameOf(int candidate) {
    return candidate < runnable.size() ? runnable.get(candidate).name : "timer";
  }

  private void ring(Alarm next) {
    watches -= next.watch() ? 1 : 0;
    now = Math.max(now, next.at());
    taken = true;
    lock.unlock();
    try {
      next.action().run();
    } finally {
      lock.lock();
      taken = false;
    }
  }

  private void grant(Turn turn) {
    taken = true;
    turn.hasTurn = true;
    turn.granted.signal();
  }

  /** Makes the strands' threads, and tells which was made last. Guarded by the lock. */
  private static final class Threads implements ThreadFactory {
    private String name = "";
    private @Nullable Thread newest;

    void called(String next) {
      name = next;
    }

    @Override
    public Thread newThread(Runnable body) {
      Thread thread = Thread.ofVirtual().name(name).unstarted(body);
      newest = thread;
      return thread;
    }

    Thread newest() {
      return Objects.requireNonNull(newest);
    }
  }

  /** One strand's, or one guest's, claim to the turn. Guarded by the lock. */
  private static final class Turn {
    final String name;
    final Condition granted;
    @Nullable TurnGate interruptibleAt;
    boolean hasTurn;
    boolean stranded;

    Turn(String name, Condition granted) {
      this.name = name;
      this.granted = granted;
    }
  }

  /** Equal for equal threads, whether or not a turn is known. */
  private final class ThreadStrand implements Strand {
    private final Thread thread;
    private final @Nullable Turn turn;

    ThreadStrand(Thread thread, @Nullable Turn turn) {
      this.thread = thread;
      this.turn = turn;
    }

    @Override
    public void interrupt() {
      lock.lock();
      try {
        thread.interrupt();
        TurnGate gate = turn == null ? null : turn.interruptibleAt;
        if (gate != null && gate.waiting.remove(turn)) {
          runnable.add(turn);
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public StackTraceElement[] stack() {
      return thread.getStackTrace();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ThreadStrand strand && strand.thread == thread;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(thread);
    }
  }

  private final class TurnGate implements Gate {
    private final List<Turn> waiting = new ArrayList<>();
    private boolean open;

    @Override
    public void open() {
      lock.lock();
      try {
        open = true;
        runnable.addAll(waiting);
        waiting.clear();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void await() throws InterruptedException {
      block(true);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }

    @Override
    public void awaitUninterruptibly() {
      block(false);
    }

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
      AtomicBoolean late = new AtomicBoolean();
      Timer timer = after(atMost, () -> late.set(expire()));
      try {
        await();
      } finally {
        timer.cancel();
      }
      return !late.get();
    }

    /** Lets everyone through; tells whether the gate was closed until now. */
    private boolean expire() {
      lock.lock();
      try {
        boolean closed = !open;
        open();
        return closed;
      } finally {
        lock.unlock();
      }
    }

    private void block(boolean interruptible) {
      boolean guest = !CURRENT.isBound();
      lock.lock();
      try {
        if (open || (interruptible && Thread.currentThread().isInterrupted())) {
          return;
        }
        Turn turn = guest ? new Turn("settling", lock.newCondition()) : CURRENT.get();
        waiting.add(turn);
        if (interruptible) {
          turn.interruptibleAt = this;
        }
        if (guest) {
          guests.add(turn);
        } else {
          taken = false;
        }
        passOn();
        awaitTurn(turn);
        turn.interruptibleAt = null;
        if (guest) {
          guests.remove(turn);
          taken = false;
        }
        if (turn.stranded) {
          throw new IllegalStateException(
              "every strand waits and no timer is left: nothing can move");
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private record Alarm(long at, long order, Runnable action, boolean watch)
      implements Comparable<Alarm> {
    @Override
    public int compareTo(Alarm other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }
}
