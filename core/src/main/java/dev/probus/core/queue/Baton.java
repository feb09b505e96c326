package dev.probus.core.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The right to write, and the inbox of facts for whoever has it, in one atomic word.
 *
 * <p><b>The word</b> has three shapes: {@code null}, free and nothing waits; {@code held}, somebody
 * holds the baton and nothing waits; a chain of facts, newest first, that ends in {@code held}:
 * somebody holds the baton and these wait.
 *
 * <p><b>No fact is lost.</b> Only an exchange from {@code null} makes a holder, so there is at most
 * one. A push is an exchange from a value that is not {@code null}, so at that moment there is a
 * holder. The only way back to {@code null} is the holder's exchange from {@code held}, which fails
 * if anything was pushed. So each pushed fact is taken by a holder before the word is {@code null}
 * again. Facts of one thread are applied in its order: if it finds {@code null}, its older ones
 * have been applied; if it pushes, they lie below.
 *
 * <p><b>Memory order.</b> Each change of the word is a volatile read-modify-write, so all of them
 * stand in one order and each sees the one before. What a holder wrote is seen by the next one;
 * what a producer wrote before it offered is seen by the holder that applies the fact.
 *
 * <p>After {@link #giveBack} has returned {@code null} the caller must touch nothing but its own
 * locals: somebody else may be the holder by then.
 */
public final class Baton {
  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(Baton.class, "word", Fact.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The end of every chain: held. */
  private final Fact held = new Held();

  @SuppressWarnings("unused") // read and written through WORD
  private volatile @Nullable Fact word;

  /** Makes a free baton. */
  public Baton() {}

  /**
   * Offers a fact.
   *
   * @param fact in no inbox at the moment
   * @return true if the caller holds the baton now, and has to apply the fact itself; false if the
   *     holder will apply it
   */
  public boolean offer(Fact fact) {
    while (true) {
      Fact seen = word;
      if (seen == null) {
        if (WORD.compareAndSet(this, (Fact) null, held)) {
          return true;
        }
      } else {
        fact.next = seen;
        if (WORD.compareAndSet(this, seen, fact)) {
          return false;
        }
      }
    }
  }

  /**
   * Gives the baton back if nothing waits. For the holder only.
   *
   * @return null if the baton was given back; otherwise all facts that waited, oldest first, and
   *     the caller still holds it
   */
  public @Nullable Fact giveBack() {
    if (WORD.compareAndSet(this, held, (Fact) null)) {
      return null;
    }
    return take();
  }

  /**
   * Takes all facts that wait and keeps the baton. For the holder only.
   *
   * @return oldest first; null if nothing waits
   */
  public @Nullable Fact take() {
    Fact newest = (Fact) WORD.getAndSet(this, held);
    Fact oldest = null;
    while (newest != null && !(newest instanceof Held)) {
      Fact below = newest.next;
      newest.next = oldest;
      oldest = newest;
      newest = below;
    }
    return oldest;
  }

  /** Tells whether facts wait. For the holder only. */
  public boolean waits() {
    return !(word instanceof Held);
  }

  private static final class Held extends Fact {}
}
