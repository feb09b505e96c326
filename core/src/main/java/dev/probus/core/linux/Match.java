package dev.probus.core.linux;

/**
 * What a bus answers when asked whether a driver fits a device (R4, R10).
 *
 * @param number 0 for no, positive for yes, the negative number of an error otherwise
 */
public record Match(int number) {
  /** It does not fit. */
  public static final Match NO = new Match(0);

  /** It fits. */
  public static final Match YES = new Match(1);

  /** It cannot be told yet. */
  public static final Match DEFER = failed(Errno.EPROBE_DEFER);

  /** Returns the answer that asking failed. */
  public static Match failed(Errno code) {
    return new Match(-code.number());
  }

  /** Returns why asking failed, {@link Errno#OK} if it did not. */
  public Errno code() {
    return number < 0 ? Errno.of(number) : Errno.OK;
  }
}
