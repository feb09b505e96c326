package dev.probus.core.log;

import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An append-only log of events with one writer and any number of readers. What is kept is little
 * more than what happened and when; entries are made for those who read them.
 *
 * <p><b>Memory protocol.</b> Only the holder of the engine's baton appends. It writes a place of
 * the newest chunk with plain writes and then {@code size} with a releasing one; a reader reads
 * {@code size} first, acquiring, and then no place beyond it. A chunk never moves; the list of
 * chunks is volatile and replaced as a whole, before the size that makes a new chunk visible.
 */
public final class EventLog {
  private static final int CHUNK = 1024;
  private static final VarHandle SIZE;

  static {
    try {
      SIZE = MethodHandles.lookup().findVarHandle(EventLog.class, "size", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * How notes of one kind are put into words, once somebody reads them. A constant: it keeps
   * nothing of an event.
   */
  public interface Words {
    /**
     * Returns the event.
     *
     * @param about what it is about; immutable
     * @param by what else belongs to it; immutable
     * @param number a number that belongs to it
     */
    Event event(Object about, Object by, int number);
  }

  private static final Words AS_IT_IS = (about, by, number) -> (Event) about;

  /** Part of the log: columns, so that a note is no object of its own. */
  private static final class Chunk {
    final @Nullable Words[] words = new @Nullable Words[CHUNK];
    final @Nullable Object[] about = new @Nullable Object[CHUNK];
    final @Nullable Object[] by = new @Nullable Object[CHUNK];
    final int[] numbers = new int[CHUNK];
    final long[] nanos = new long[CHUNK];

    void put(int at, Words kind, Object of, Object with, int number, long time) {
      words[at] = kind;
      about[at] = of;
      by[at] = with;
      numbers[at] = number;
      nanos[at] = time;
    }

    LogEntry entry(long index, int at) {
      Words kind = words[at];
      Object of = about[at];
      Object with = by[at];
      if (kind == null || of == null || with == null) {
        throw new IllegalStateException("the log holds nothing at " + index);
      }
      return new LogEntry(index, nanos[at], kind.event(of, with, numbers[at]));
    }
  }

  private final boolean on;
  private final LongSupplier clock;
  private volatile List<Chunk> chunks = List.of();
  private Chunk newest = new Chunk();

  @SuppressWarnings("unused") // written through SIZE
  private long size;

  /**
   * Makes an empty log.
   *
   * @param on whether anything is written at all
   * @param clock gives the time of an event, in nanoseconds
   */
  public EventLog(boolean on, LongSupplier clock) {
    this.on = on;
    this.clock = clock;
  }

  /** Tells whether events are kept. */
  public boolean on() {
    return on;
  }

  /** Returns the time, in nanoseconds of the log's clock. */
  public long now() {
    return clock.getAsLong();
  }

  /** Appends an event of this moment, if events are kept. For the holder of the baton only. */
  public void append(Event event) {
    if (on) {
      append(event, now());
    }
  }

  /**
   * Appends an event, if events are kept. For the holder of the baton only.
   *
   * @param nanos when it happened: reading the clock once may do for several events
   */
  public void append(Event event, long nanos) {
    note(AS_IT_IS, event, event, 0, nanos);
  }

  /**
   * Appends an event that is put into words later, if events are kept. For the holder of the baton
   * only.
   *
   * @param words puts it into words
   * @param about what it is about; kept as long as the log, so nothing that plug-ins made
   * @param by what else belongs to it, likewise
   * @param number a number that belongs to it
   * @param nanos when it happened
   */
  public void note(Words words, Object about, Object by, int number, long nanos) {
    if (!on) {
      return;
    }
    long n = size;
    int at = (int) (n % CHUNK);
    if (at == 0) {
      begin();
    }
    newest.put(at, words, about, by, number, nanos);
    SIZE.setRelease(this, n + 1);
  }

  private void begin() {
    newest = new Chunk();
    List<Chunk> more = new ArrayList<>(chunks);
    more.add(newest);
    chunks = List.copyOf(more);
  }

  /** Returns the events so far, in order. From any thread. */
  public List<LogEntry> entries() {
    long n = (long) SIZE.getAcquire(this);
    List<Chunk> seen = chunks;
    List<LogEntry> entries = new ArrayList<>((int) n);
    for (long i = 0; i < n; i++) {
      Chunk chunk = seen.get((int) (i / CHUNK));
      int at = (int) (i % CHUNK);
      entries.add(chunk.entry(i, at));
    }
    return entries;
  }
}
