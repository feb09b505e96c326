package dev.probus.core.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What records speak of, by numbers that count from 1.
 *
 * <p><b>Memory protocol.</b> One writer. A name is written plainly before the record that speaks of
 * it is published; whoever has seen that record sees the name. Blocks never move; the list of
 * blocks is volatile and replaced as a whole.
 */
final class Names {
  private static final int BITS = 10;
  private static final int BLOCK = 1 << BITS;

  private volatile Object[][] blocks = new Object[8][];
  private Object[] newest = new Object[0];
  private int last;

  /** Takes something in; returns its number. Writer only. */
  int add(Object thing) {
    int number = ++last;
    int at = number & (BLOCK - 1);
    if (at == 0 || number == 1) {
      begin(number >> BITS);
    }
    newest[at] = thing;
    return number;
  }

  private void begin(int block) {
    Object[][] known = blocks;
    Object[][] more = block == known.length ? Arrays.copyOf(known, 2 * block) : known.clone();
    newest = new Object[BLOCK];
    more[block] = newest;
    blocks = more;
  }

  /** Returns what has a number. By whoever has seen a record that speaks of it. */
  Object get(int number) {
    @Nullable Object known = blocks[number >> BITS][number & (BLOCK - 1)];
    if (known == null) {
      throw new IllegalStateException("the log has no name number " + number);
    }
    return known;
  }
}
