package dev.probus.api.module;

import java.util.Optional;

/** One request on its way. May be used from any thread. */
public interface ModuleRequest {

  /** Returns what was asked for. */
  String name();

  /**
   * Waits until the request is answered. An answer does not say that a driver is bound (R128).
   *
   * @throws IllegalStateException if the answer would wait for who waits here: for example if a
   *     module, while it starts, waits for one that waits for it. The message is the whole circle.
   *     The load goes on, and the request is answered. Under the Linux policies such a wait stands
   *     for ever, and is told as a deadlock
   * @throws InterruptedException if the waiting thread is interrupted, for example because its
   *     device is being unbound; the load itself goes on (Z26)
   */
  ModuleAnswer await() throws InterruptedException;

  /** Returns the answer if it is there already. */
  Optional<ModuleAnswer> answer();
}
