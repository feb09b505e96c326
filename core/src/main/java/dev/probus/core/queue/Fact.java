package dev.probus.core.queue;

import org.jspecify.annotations.Nullable;

/**
 * Something that the holder of a {@link Baton} is to apply. The base class is the link of the
 * inbox, so that offering a fact allocates nothing beside the fact.
 */
public abstract class Fact {
  /**
   * The fact offered before this one, while both are in the inbox; afterwards the one to be applied
   * after this one. Written by the producer before it pushes the fact, then by the holder.
   */
  @Nullable Fact next;

  /** Makes a fact that is in no inbox. */
  protected Fact() {}

  /** Returns the fact to be applied after this one, and forgets it. For the holder only. */
  public final @Nullable Fact takeNext() {
    Fact follower = next;
    next = null;
    return follower;
  }
}
