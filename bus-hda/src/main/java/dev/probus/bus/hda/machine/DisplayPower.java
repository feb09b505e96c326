package dev.probus.bus.hda.machine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a display's power on while somebody uses it. Whoever takes a lease gives that lease back,
 * once, so that nobody can give back what another took, or what was never taken (Z12). From any
 * thread.
 */
final class DisplayPower {
  private final AtomicInteger users = new AtomicInteger();

  /** A right to the power, until it is closed. */
  interface Lease extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes a lease of a display, or one of nothing where there is no display. */
  static Lease lease(Optional<DisplayAudio> display) {
    return display.map(audio -> audio.power().lease()).orElse(() -> {});
  }

  /** Takes a lease. */
  Lease lease() {
    users.incrementAndGet();
    AtomicInteger held = new AtomicInteger(1);
    return () -> {
      if (held.getAndSet(0) == 1) {
        users.decrementAndGet();
      }
    };
  }

  /** Returns how many leases are out. */
  int users() {
    return users.get();
  }
}
