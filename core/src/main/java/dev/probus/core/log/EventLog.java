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

  /** An event that is put into words when somebody reads it. Immutable. */
  public interface Note {
    /** Returns the event. */
    Event event();
  }

  /** Part of the log. */
  private static final class Chunk {
    final @Nullable Object[] what = new @Nullable Object[CHUNK];
    final long[] nanos = new long[CHUNK];
  }

  private final boolean on;
  private final LongSupplier clock;
  private volatile List<Chunk> chunks = List.of();
  private Chunk newest = new Chunk();

  /** The time of the step that is being taken, if it has been asked for. Holder only. */
  private long now;

  private boolean stale = true;

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

  /**
   * Time may have passed. All events until this is called again have one time, so that the clock is
   * read once for a step and not for each of its events. For the holder of the baton only.
   */
  public void tick() {
    stale = true;
  }

  /** Appends an event, if events are kept. For the holder of the baton only. */
  public void append(Event event) {
    put(event);
  }

  /** Appends an event, if events are kept. For the holder of the baton only. */
  public void append(Note event) {
    put(event);
  }

  private void put(Object what) {
    if (!on) {
      return;
    }
    if (stale) {
      now = clock.getAsLong();
      stale = false;
    }
    long n = size;
    int at = (int) (n % CHUNK);
    if (at == 0) {
      begin();
    }
    newest.what[at] = what;
    newest.nanos[at] = now;
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
      Event event = chunk.what[at] instanceof Note note ? note.event() : (Event) chunk.what[at];
      if (event != null) {
        entries.add(new LogEntry(i, chunk.nanos[at], event));
      }
    }
    return entries;
  }
}
