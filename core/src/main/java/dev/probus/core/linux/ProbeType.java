package dev.probus.core.linux;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a driver wants to be probed beside others (R16). */
public enum ProbeType {
  /** The command line decides, or its module. */
  DEFAULT_STRATEGY,
  /** It wants to. */
  PREFER_ASYNCHRONOUS,
  /** It must not be. */
  FORCE_SYNCHRONOUS;

  /**
   * Tells whether a module was loaded with {@code async_probe} (R18).
   *
   * @param value what stood behind {@code async_probe=}, or null if nothing did
   * @return true unless it says no
   */
  public static boolean moduleAsks(@Nullable String value) {
    return value == null || truth(value).orElse(true);
  }

  /** Reads a truth value as the kernel does: only its beginning counts. */
  static Optional<Boolean> truth(String text) {
    return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
      case 'y', 'Y', 't', 'T', '1' -> Optional.of(true);
      case 'n', 'N', 'f', 'F', '0' -> Optional.of(false);
      case 'o', 'O' -> onOrOff(text);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> onOrOff(String text) {
    return switch (text.length() > 1 ? text.charAt(1) : ' ') {
      case 'n', 'N' -> Optional.of(true);
      case 'f', 'F' -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
