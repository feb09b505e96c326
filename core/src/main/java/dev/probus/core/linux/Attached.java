package dev.probus.core.linux;

/** What came of trying all drivers on one device (R9, R15). */
public sealed interface Attached {

  /** It has a driver, by this walk or before it. */
  record Bound() implements Attached {}

  /** No driver took it. */
  record None() implements Attached {}

  /** The core ended the walk: a match or a supplier was not ready, and the like (R10, R11). */
  record Stopped(Errno code) implements Attached {}

  /** Returns why the walk was ended early, {@link Errno#OK} if it was not. */
  default Errno code() {
    return this instanceof Stopped(Errno code) ? code : Errno.OK;
  }

  /** Returns what the kernel's function returns: 1, 0, or a negative code. */
  default int value() {
    return switch (this) {
      case Bound _ -> 1;
      case None _ -> 0;
      case Stopped(Errno code) -> -code.number();
    };
  }
}
