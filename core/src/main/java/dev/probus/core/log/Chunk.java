package dev.probus.core.log;

/**
 * Part of the log: records of two words, one for the time and one for what happened: its form, what
 * it is about, and by what, as numbers. What further belongs to it follows, two numbers a word,
 * after their count. No record is in two chunks.
 *
 * <p>Written by one thread; read by others once it has been published how many records there are.
 */
final class Chunk {
  /** How many forms there may be. */
  static final int FORMS = 1 << 5;

  private static final int WORDS = 2_048;
  private static final int NUMBER = 29;
  private static final int MASK = (1 << NUMBER) - 1;
  private static final int LONGER = 2 * NUMBER;
  private static final int FORM = LONGER + 1;

  /** The number of its first record. */
  final long first;

  private final long[] words = new long[WORDS];
  private int end;

  Chunk(long first) {
    this.first = first;
  }

  /** Tells whether a record with so many further numbers fits into an empty chunk. */
  static boolean fitsAny(int others) {
    return length(others) <= WORDS;
  }

  /** Tells whether one more record with so many further numbers fits in here. */
  boolean fits(int others) {
    return end + length(others) <= WORDS;
  }

  private static int length(int others) {
    return others == 0 ? 2 : 3 + others / 2;
  }

  /** Writes a record. */
  void put(int form, int about, int by, long nanos) {
    int at = end;
    words[at] = nanos;
    words[at + 1] = word(form, about, by);
    end = at + 2;
  }

  /** Writes a record with further numbers, which are the first so many of an array. */
  void put(int form, int about, int by, long nanos, int[] others, int count) {
    if (count == 0) {
      put(form, about, by, nanos);
      return;
    }
    int at = end;
    words[at] = nanos;
    words[at + 1] = word(form, about, by) | (1L << LONGER);
    words[at + 2] = count;
    for (int i = 0; i < count; i++) {
      int place = i + 1;
      words[at + 2 + place / 2] |= (long) others[i] << half(place);
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

  long nanos(int at) {
    return words[at];
  }

  int form(int at) {
    return (int) (words[at + 1] >>> FORM);
  }

  int about(int at) {
    return (int) (words[at + 1] >>> NUMBER) & MASK;
  }

  int by(int at) {
    return (int) words[at + 1] & MASK;
  }

  /** Returns how many further numbers belong to a record. */
  int others(int at) {
    return ((words[at + 1] >>> LONGER) & 1) == 0 ? 0 : (int) words[at + 2];
  }

  /** Returns one of them. */
  int other(int at, int i) {
    int place = i + 1;
    return (int) (words[at + 2 + place / 2] >>> half(place));
  }

  private static int half(int place) {
    return Integer.SIZE * (place & 1);
  }
}
