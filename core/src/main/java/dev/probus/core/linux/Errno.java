package dev.probus.core.linux;

/** What a step of the core or a driver's callback answers; the names and numbers are Linux's. */
public enum Errno {
  /** All went well. */
  OK(0),
  /** Not permitted. */
  EPERM(1),
  /** No such thing. */
  ENOENT(2),
  /** An input or output failed. */
  EIO(5),
  /** No such device or address: the driver declines without a warning (R33). */
  ENXIO(6),
  /** Try again: what a manual bind answers where a probe deferred (R22). */
  EAGAIN(11),
  /** Out of memory. */
  ENOMEM(12),
  /** What it needs is going away. */
  EFAULT(14),
  /** In use, for example by another driver (R20). */
  EBUSY(16),
  /** It is there already. */
  EEXIST(17),
  /** No such device: dead, or the driver declines without a warning (R20, R33). */
  ENODEV(19),
  /** The core refuses. */
  EINVAL(22),
  /** A name is too long. */
  ENAMETOOLONG(36),
  /** A wait took too long. */
  ETIME(62),
  /** Not supported this way. */
  EOPNOTSUPP(95),
  /** Nobody waits for it any longer (R65). */
  ETIMEDOUT(110),
  /** Something is missing yet: try again later. */
  EPROBE_DEFER(517);

  private final int number;

  Errno(int number) {
    this.number = number;
  }

  /**
   * Returns the code of a number, given with either sign.
   *
   * @throws IllegalArgumentException if the core knows no such code
   */
  public static Errno of(int number) {
    for (Errno code : values()) {
      if (code.number == Math.abs(number)) {
        return code;
      }
    }
    throw new IllegalArgumentException("no code has the number " + number);
  }

  /** Returns the number as Linux counts it, positive; 0 for {@link #OK}. */
  public int number() {
    return number;
  }
}
