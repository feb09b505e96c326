package dev.probus.cli.boot;

import dev.probus.cli.console.Ink.Tint;
import dev.probus.core.explain.DeviceState;
import java.util.List;
import java.util.Locale;

/** Names states to people, and gives them colours. */
public final class StateWord {
  /** What is well comes first, and what has not ended last. */
  static final List<DeviceState> ORDER =
      List.of(
          DeviceState.BOUND,
          DeviceState.WAITING,
          DeviceState.FAILED,
          DeviceState.UNMATCHED,
          DeviceState.UNBOUND,
          DeviceState.LOADING,
          DeviceState.READY,
          DeviceState.PROBING,
          DeviceState.UNBINDING);

  private StateWord() {}

  /** Returns the word; who waits while nothing can move is stuck. */
  public static String of(DeviceState state, boolean settled) {
    return state == DeviceState.WAITING && settled ? "stuck" : json(state);
  }

  /** Returns the word used in JSON. */
  static String json(DeviceState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  static Tint tint(DeviceState state) {
    return switch (state) {
      case BOUND -> Tint.GREEN;
      case WAITING -> Tint.YELLOW;
      case FAILED -> Tint.RED;
      case UNMATCHED, UNBOUND -> Tint.MAGENTA;
      case LOADING, READY, PROBING, UNBINDING -> Tint.NONE;
    };
  }
}
