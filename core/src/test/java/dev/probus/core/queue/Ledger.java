package dev.probus.core.queue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plain state behind a baton, as an engine's is: facts are numbered by their producers, and written
 * down by whoever holds the baton.
 */
abstract class Ledger {

  /** A fact with its producer and its number. */
  static final class Entry extends Fact {
    final int producer;
    final int number;

    Entry(int producer, int number) {
      this.producer = producer;
      this.number = number;
    }
  }

  // Plain: only the baton keeps threads apart.
  private final int[] last;
  private int applied;
  private boolean held;
  private final List<String> complaints = new ArrayList<>();

  Ledger(int producers) {
    last = new int[producers];
  }

  abstract boolean offer(Fact fact);

  abstract @Nullable Fact giveBack();

  /** States a fact; applies it and all others that wait, if the baton is free. */
  final void state(Entry entry) {
    if (!offer(entry)) {
      return;
    }
    enter();
    apply(entry);
    leave();
    for (Fact more = giveBack(); more != null; more = giveBack()) {
      enter();
      for (Fact fact = more; fact != null; fact = fact.takeNext()) {
        apply((Entry) fact);
      }
      leave();
    }
  }

  private void enter() {
    if (held) {
      complaints.add("two holders");
    }
    held = true;
  }

  private void leave() {
    held = false;
  }

  private void apply(Entry entry) {
    applied++;
    if (entry.number != last[entry.producer] + 1) {
      complaints.add(
          "producer " + entry.producer + ": " + entry.number + " after " + last[entry.producer]);
    }
    last[entry.producer] = entry.number;
  }

  /** Returns what went wrong, if as many facts as this were stated. Once all producers are done. */
  final List<String> complaints(int stated) {
    if (applied != stated) {
      complaints.add(applied + " facts were applied, of " + stated);
    }
    return complaints;
  }

  /** A ledger behind the engine's own baton. */
  static final class Sound extends Ledger {
    private final Baton baton = new Baton();

    Sound(int producers) {
      super(producers);
    }

    @Override
    boolean offer(Fact fact) {
      return baton.offer(fact);
    }

    @Override
    @Nullable Fact giveBack() {
      return baton.giveBack();
    }
  }
}
