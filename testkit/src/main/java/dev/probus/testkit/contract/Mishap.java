package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.bus.BusContext;
import java.time.Duration;

/** Lets a fault befall every other device of a bus, from the first on. For any thread. */
final class Mishap implements WatchedBus.Meddler {
  private static final Duration LATE = Duration.ofSeconds(3);

  private final Fault fault;

  Mishap(Fault fault) {
    this.fault = fault;
  }

  /** Tells whether it befalls this device, counted from 0. */
  static boolean befalls(int nth) {
    return nth % 2 == 0;
  }

  @Override
  public <D extends Device> void appeared(D device, int nth, BusContext<? super D> engine) {
    if (!befalls(nth)) {
      engine.appeared(device);
      return;
    }
    switch (fault) {
      case LATE -> engine.after(LATE, () -> engine.appeared(device));
      case ABSENT -> {}
      case GHOST, HANGING -> engine.appeared(device);
      case DUPLICATE -> {
        engine.appeared(device);
        engine.appeared(device);
      }
      case FLAPPING -> {
        engine.appeared(device);
        engine.gone(device.id());
        engine.appeared(device);
      }
      case VANISHING -> {
        engine.appeared(device);
        engine.after(Duration.ofMillis(1), () -> engine.gone(device.id()));
      }
    }
  }
}
