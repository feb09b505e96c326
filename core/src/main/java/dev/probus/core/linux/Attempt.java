package dev.probus.core.linux;

/**
 * What came of trying one driver on one device. Linux tells the last two apart by the sign of the
 * code (R11).
 */
sealed interface Attempt {

  /** The device is bound. */
  record Bound() implements Attempt {}

  /** The driver's own probe said no; a walk goes on to the next driver. */
  record Declined(Errno code) implements Attempt {}

  /** The core itself said no; a walk ends. */
  record Stopped(Errno code) implements Attempt {}

  default Errno code() {
    return switch (this) {
      case Bound _ -> Errno.OK;
      case Declined(Errno code) -> code;
      case Stopped(Errno code) -> code;
    };
  }
}
