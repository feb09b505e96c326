package dev.probus.bus.soundwire;

import java.util.Objects;

/**
 * What is known of a peripheral at one moment: its status, and in which of its lives on the bus.
 *
 * @param status whether it is on the bus
 * @param generation how often it has attached so far; 0 if it never has. What belongs to an older
 *     generation is over, whatever the status says (Z16)
 */
public record SdwState(SdwStatus status, int generation) {
  /** What every peripheral begins with (S10). */
  public static final SdwState UNSEEN = new SdwState(SdwStatus.UNATTACHED, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the generation is negative, or 0 for one that is there
   */
  public SdwState {
    Objects.requireNonNull(status, "status");
    if (generation < (status == SdwStatus.UNATTACHED ? 0 : 1)) {
      throw new IllegalArgumentException("generation " + generation + " of one " + status);
    }
  }

  /** Tells whether it is on the bus; one that has something to say is. */
  public boolean attached() {
    return status == SdwStatus.ATTACHED || status == SdwStatus.ALERT;
  }
}
