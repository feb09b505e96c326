package dev.probus.core.async;

import java.util.Collection;
import java.util.List;

/**
 * A thing that tasks hold.
 *
 * @param how what stands before the holder's name, and what behind it
 * @param holders asked and changed by the test
 */
record Held(String text, List<String> how, Collection<Task> holders) implements Awaited {
  static Held by(String text, String before, String after, Task... holders) {
    return new Held(text, List.of(before, after), List.of(holders));
  }

  @Override
  public String clause(Task holder) {
    return how.getFirst() + " " + holder.label() + " " + how.getLast();
  }
}
