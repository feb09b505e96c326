package dev.probus.core.linux;

import java.io.Serial;

/**
 * Tells that the kernel would not come to an end here: it waits for itself, or goes round for ever.
 * The core that throws it is of no further use.
 */
public final class CoreStuckException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String why;

  /**
   * Makes one.
   *
   * @param why what does not end, in one line
   */
  public CoreStuckException(String why) {
    super(why);
    this.why = why;
  }

  /** Returns what does not end, in one line. */
  public String why() {
    return why;
  }
}
