package dev.probus.cli.boot;

import dev.probus.api.resource.ResourceKey;

/**
 * That a device waited for a resource.
 *
 * @param key the resource
 * @param declared whether its driver had declared the need, so that the wait cost no probe call
 * @param from when it began, in nanoseconds of the engine's clock
 * @param until when it ended; what it lasted so far, if it has not
 * @param end how it ended
 * @param by who published the resource or said that it never comes; empty if nobody
 */
public record Wait(
    ResourceKey<?> key, boolean declared, long from, long until, End end, String by) {

  /** How a wait can end. */
  public enum End {
    /** It has not. */
    STILL_WAITING("still-waiting"),
    /** The resource was published. */
    PUBLISHED("published"),
    /** Its time was over, and the driver goes without. */
    TIMED_OUT("timed-out"),
    /** It is known that the resource never comes, and the driver goes without. */
    NEVER("never"),
    /** The device went on for another reason, for example with another driver. */
    DROPPED("dropped");

    private final String word;

    End(String word) {
      this.word = word;
    }

    /** Returns the word for it in JSON. */
    public String word() {
      return word;
    }
  }

  /** Returns how long the device waited, in nanoseconds. */
  public long nanos() {
    return until - from;
  }
}
