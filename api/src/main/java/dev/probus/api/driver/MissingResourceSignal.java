package dev.probus.api.driver;

import dev.probus.api.resource.ResourceKey;
import java.io.Serial;

/**
 * Ends a probe that required a missing resource. It is a signal rather than a fault: it carries no
 * stack trace, and the engine makes a deferral of it.
 */
public final class MissingResourceSignal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient ResourceKey<?> key;

  /** Names what is missing. */
  public MissingResourceSignal(ResourceKey<?> key) {
    super(null, null, false, false); // what it says is made only for who asks
    this.key = key;
  }

  @Override
  public String getMessage() {
    return String.valueOf(key); // none in one that was read back
  }

  /** Returns what is missing. */
  public ResourceKey<?> key() {
    return key;
  }
}
