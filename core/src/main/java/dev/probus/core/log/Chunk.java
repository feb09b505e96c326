package dev.probus.core.log;

/**
 * Part of the log: records of one word, for what happened: its form, what it is about, and by what,
 * as numbers. What further belongs to it follows, two numbers a word, after their count. Records of
 * one time stand behind a word that tells it; what stands before the first such word of a chunk is
 * of time 0. No record is in two chunks.
 *
 * <p>Written by one thread; read by others once it has been published how many records there are.
 */
final class Chunk {
  /** How many forms there may be, with that of times. */
  static final int FORMS = 1 << 5;

  private static final int WORDS = 2_048;
  private static final int NUMBER = 29;
  private static final int MASK = (1 << NUMBER) - 1;
  private static final int LONGER = 2 * NUMBER;
  private static final int FORM = LONGER + 1;

  /** The form of a word that tells the time of the records behind it. */
  private static final int TIME = FORMS - 1;

  /** The last time that such a word can tell: nine years. */
  static final long LAST = (1L << (FORM - 1)) - 1;

  /** The number of its first record. */
  final long first;

  private final long[] words = new long[WORDS];
  private int end;

  /** The time of the records that are written now. Writer only. */
  private long now;

  Chunk(long first) {
    this.first = first;
  }

  /** Tells whether a record with so many further numbers fits into an empty chunk. */
  static boolean fitsAny(int others) {
    return 1 + length(others) <= WORDS;
  }

  /** Tells whether one more record with so many further numbers fits in here, and its time. */
  boolean fits(int others) {
    return end + 1 + length(others) <= WORDS;
  }

  private static int length(int others) {
    return others == 0 ? 1 : 2 + others / 2;
  }

  /** Writes a record. */
  void put(int form, int about, int by, long nanos) {
    tell(nanos);
    words[end++] = word(form, about, by);
  }

  private void tell(long nanos) {
    if (now != nanos) {
      now = nanos;
      words[end++] = ((long) TIME << FORM) | Math.clamp(nanos, 0, LAST);
    }
  }

  /** Writes a record with further numbers, which are the first so many of an array. */
  void put(int form, int about, int by, long nanos, int[] others, int count) {
    if (count == 0) {
      put(form, about, by, nanos);
      return;
    }
    tell(nanos);
    int at = end;
    words[at] = word(form, about, by) | (1L << LONGER);
    words[at + 1] = count;
    for (int i = 0; i < count; i++) {
      int place = i + 1;
      words[at + 1 + place / 2] |= (long) others[i] << half(place);
    }
    end = at + length(count);
  }

  private static long word(int form, int about, int by) {
    return ((long) form << FORM) | ((long) about << NUMBER) | by;
  }

  /** Returns where the record after the one at a place begins. */
  int next(int at) {
    return at + length(others(at));
  }

  /** Tells whether a word tells the time of the records behind it, and is no record. */
  boolean time(int at) {
    return form(at) == TIME;
  }

  /** Returns the time that such a word tells. */
  long nanos(int at) {
    return words[at] & LAST;
  }

  int form(int at) {
    return (int) (words[at] >>> FORM);
  }

  int about(int at) {
    return (int) (words[at] >>> NUMBER) & MASK;
  }

  int by(int at) {
    return (int) words[at] & MASK;
  }

  /** Returns how many further numbers belong to a record. */
  int others(int at) {
    return ((words[at] >>> LONGER) & 1) == 0 ? 0 : (int) words[at + 1];
  }

  /** Returns one of them. */
  int other(int at, int i) {
    int place = i + 1;
    return (int) (words[at + 1 + place / 2] >>> half(place));
  }

  private static int half(int place) {
    return Integer.SIZE * (place & 1);
  }
}
