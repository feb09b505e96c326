package dev.probus.bus.soundwire.link;

import java.io.Serial;

/** A driver threw something when it was told of its peripheral's state; it stays bound (S26). */
public final class StatusFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  StatusFailedException(String driver, String resource, Throwable cause) {
    super(driver + " failed when it was told of the state, for " + resource + ": " + cause, cause);
  }
}
