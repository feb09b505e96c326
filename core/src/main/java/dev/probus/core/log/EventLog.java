package dev.probus.core.log;

import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * An append-only log of events with one writer and any number of readers.
 *
 * <p><b>Memory protocol.</b> Only the holder of the engine's baton appends. It writes a slot of the
 * newest chunk with plain writes and then {@code size}, which is volatile; a reader reads {@code
 * size} first and then no slot beyond it. A chunk never moves; the list of chunks is replaced as a
 * whole, before the size that makes a new chunk visible.
 */
public final class EventLog {
  private static final int CHUNK = 1024;

  private final boolean on;
  private final LongSupplier clock;
  private volatile List<LogEntry[]> chunks = List.of();
  private volatile long size;

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

  /** Appends an event, if events are kept. For the holder of the baton only. */
  public void append(Event event) {
    if (!on) {
      return;
    }
    long n = size;
    int at = (int) (n % CHUNK);
    if (at == 0) {
      List<LogEntry[]> more = new ArrayList<>(chunks);
      more.add(new LogEntry[CHUNK]);
      chunks = List.copyOf(more);
    }
    chunks.get((int) (n / CHUNK))[at] = new LogEntry(n, clock.getAsLong(), event);
    size = n + 1;
  }

  /** Returns the events so far, in order. From any thread. */
  public List<LogEntry> entries() {
    long n = size;
    List<LogEntry[]> seen = chunks;
    List<LogEntry> entries = new ArrayList<>((int) n);
    for (long i = 0; i < n; i++) {
      entries.add(seen.get((int) (i / CHUNK))[(int) (i % CHUNK)]);
    }
    return entries;
  }
}
