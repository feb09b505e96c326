package dev.probus.core.log;

import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * An append-only log of events with one writer and any number of readers. What happens to every
 * device is kept as a record of numbers, and put into words for those who read it: a word of
 * memory, one for the time of all that one step did, no object, and nothing for the collector to
 * follow.
 *
 * <p><b>Memory protocol.</b> Only the holder of the engine's baton appends. It writes a record of
 * the newest chunk with plain writes and then {@code size} with a releasing one; a reader reads
 * {@code size} first, acquiring, and then no record beyond it. A chunk never moves; the list of
 * chunks is volatile and replaced as a whole, before the size that makes a new chunk visible.
 */
public final class EventLog {
  /** A record of an event that was made when it happened. */
  private static final int AS_IT_IS = 0;

  private static final VarHandle SIZE;

  static {
    try {
      SIZE = MethodHandles.lookup().findVarHandle(EventLog.class, "size", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final boolean on;
  private final LongSupplier clock;
  private final List<? extends Form> forms;
  private final Names names = new Names();
  private volatile Chunk[] chunks = new Chunk[0];
  private Chunk newest = new Chunk(0);

  @SuppressWarnings("unused") // written through SIZE
  private long size;

  /**
   * Makes an empty log.
   *
   * @param on whether anything is written at all
   * @param clock gives the time of an event, in nanoseconds
   * @param forms what records may be of, by number; at most 30
   */
  public EventLog(boolean on, LongSupplier clock, List<? extends Form> forms) {
    this.on = on;
    this.clock = clock;
    this.forms = List.copyOf(forms);
    if (forms.size() >= Chunk.FORMS - 1) {
      throw new IllegalArgumentException(forms.size() + " forms: expected fewer");
    }
    if (on) {
      begin();
    }
  }

  /** Tells whether events are kept. */
  public boolean on() {
    return on;
  }

  /** Returns the time, in nanoseconds of the log's clock. */
  public long now() {
    return clock.getAsLong();
  }

  /**
   * Takes in what records are about, to be kept as long as the log: immutable, and nothing that
   * plug-ins made. For the holder of the baton only, and of use only if events are kept.
   *
   * @return its number for {@link #note}, from 1
   */
  public int name(Object thing) {
    return names.add(thing);
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
   * @param nanos when it happened, from 0 on; after nine years that is what is told. Reading the
   *     clock once may do for several events
   */
  public void append(Event event, long nanos) {
    if (on) {
      int number = names.add(event);
      put(AS_IT_IS, number, number, nanos);
    }
  }

  /**
   * Appends a record, if events are kept. For the holder of the baton only.
   *
   * @param form which of the log's forms puts it into words, counted from 0
   * @param about the number of what it is about
   * @param by the number of what else belongs to it; the same if nothing does
   * @param nanos when it happened
   */
  public void note(int form, int about, int by, long nanos) {
    if (on) {
      put(form + 1, about, by, nanos);
    }
  }

  private void put(int form, int about, int by, long nanos) {
    if (!newest.fits(0)) {
      begin();
    }
    newest.put(form, about, by, nanos);
    SIZE.setRelease(this, size + 1);
  }

  /**
   * The same, with more that belongs to it.
   *
   * @param others numbers of what further belongs to it, not kept
   * @param count how many of them there are
   * @return whether that many can belong to a record; nothing is written otherwise
   */
  public boolean note(int form, int about, int by, long nanos, int[] others, int count) {
    if (!Chunk.fitsAny(count)) {
      return false;
    }
    if (on) {
      if (!newest.fits(count)) {
        begin();
      }
      newest.put(form + 1, about, by, nanos, others, count);
      SIZE.setRelease(this, size + 1);
    }
    return true;
  }

  private void begin() {
    newest = new Chunk(size);
    Chunk[] more = Arrays.copyOf(chunks, chunks.length + 1);
    more[chunks.length] = newest;
    chunks = more;
  }

  /** Returns the events so far, in order. From any thread. */
  public List<LogEntry> entries() {
    return entries(0);
  }

  /**
   * Returns the events from a number on, in order. From any thread.
   *
   * @param from the number of the first event to return; more than there are events for none
   */
  public List<LogEntry> entries(long from) {
    long end = (long) SIZE.getAcquire(this);
    Chunk[] seen = chunks;
    List<LogEntry> entries = new ArrayList<>((int) Math.max(0, end - from));
    for (int i = chunkOf(seen, from); i < seen.length && seen[i].first < end; i++) {
      Chunk chunk = seen[i];
      long stop = i + 1 < seen.length ? Math.min(end, seen[i + 1].first) : end;
      int at = 0;
      long nanos = 0;
      for (long number = chunk.first; number < stop; number++) {
        if (chunk.time(at)) {
          nanos = chunk.nanos(at++);
        }
        if (number >= from) {
          entries.add(new LogEntry(number, nanos, event(chunk, at)));
        }
        at = chunk.next(at);
      }
    }
    return entries;
  }

  /** Returns the place of the last chunk that begins with an event or before it. */
  private static int chunkOf(Chunk[] chunks, long event) {
    int place = chunks.length - 1;
    while (place > 0 && chunks[place].first > event) {
      place--;
    }
    return Math.max(0, place);
  }

  private Event event(Chunk chunk, int at) {
    int form = chunk.form(at);
    return form == AS_IT_IS
        ? (Event) names.get(chunk.about(at))
        : forms.get(form - 1).event(Note.read(chunk, at, names));
  }
}
