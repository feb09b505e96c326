package dev.probus.core.machine;

import dev.probus.core.linux.Counters;
import dev.probus.core.linux.Errno;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.Match;
import dev.probus.core.linux.Step;
import org.jspecify.annotations.Nullable;

/** Writes the trace language, a line a step. */
final class TraceText {
  private final StringBuilder text = new StringBuilder();

  void line(String line) {
    text.append(line).append('\n');
  }

  void step(Step step) {
    @Nullable String line = write(step);
    if (line != null) {
      line(line);
    }
  }

  /** Writes one line of a list of deferred devices; the blank before a missing reason stays. */
  void listed(String list, LinuxDevice device) {
    @Nullable String reason = device.reason();
    line("list " + list + " " + device + " | " + (reason == null ? "" : reason));
  }

  /** Writes what the core did how often. */
  void counters(Counters counters) {
    line(
        "counters core-attempts=%d probe-calls=%d retries=%d blocked=%d triggers=%d"
            .formatted(
                counters.attempts(),
                counters.probes(),
                counters.retries(),
                counters.heldBack(),
                counters.triggers()));
  }

  /** Returns how a trace calls a code. */
  static String code(Errno code) {
    return switch (code) {
      case OK -> "ok";
      case EPROBE_DEFER -> "DEFER";
      default -> code.name();
    };
  }

  /** Returns all lines so far. */
  @Override
  public String toString() {
    return text.toString();
  }

  /** What userspace and the kernel's log are told, or that a driver is tried, is not in a trace. */
  private static @Nullable String write(Step step) {
    return switch (step) {
      case Step.Added s -> "added " + s.device();
      case Step.Deleting s -> "deleting " + s.device();
      case Step.Removed s -> "removed " + s.device();
      case Step.Matched s ->
          "match " + s.device() + " " + s.driver().name() + " " + answer(s.answer());
      case Step.Attempted _ -> null;
      case Step.HeldBack s -> "blocked " + s.device();
      case Step.AwaitsNode s -> "blocked " + s.device();
      case Step.Binding s -> "binding " + s.device() + " " + s.driver().name();
      case Step.NotBound s -> "not-bound " + s.device() + " " + s.driver().name();
      case Step.Bound s -> "bound " + s.device() + " " + s.driver().name();
      case Step.Unbinding s -> "unbinding " + s.device() + " " + s.driver().name();
      case Step.Unbound s -> "unbound " + s.device();
      case Step.Deferred s -> "defer-add " + s.device();
      case Step.Undeferred s -> "defer-del " + s.device();
      case Step.Triggered _ -> "trigger";
      case Step.Retried s -> "retry " + s.device();
      case Step.Announced _, Step.Logged _ -> null;
    };
  }

  private static String answer(Match match) {
    if (match.number() > 0) {
      return "yes";
    }
    return match.equals(Match.DEFER) ? "defer" : match.code().name();
  }
}
