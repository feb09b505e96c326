package dev.probus.core.precise;

import dev.probus.api.Modalias;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The candidates that the last devices had, by modalias. Written by the holder of the baton, read
 * by any thread; an answer may be out of date.
 */
final class Likely {
  /** For how many modaliases an answer is kept. */
  private static final int KEPT = 4_096;

  private record Answer(Modalias modalias, DriverNode driver) {}

  private final ConcurrentMap<Modalias, DriverNode> drivers = new ConcurrentHashMap<>();

  /** The latest: devices of one kind mostly come one after another. */
  private volatile @Nullable Answer latest;

  /** Returns the likely candidate of a device; null if none is known. */
  @Nullable DriverNode of(Modalias modalias) {
    Answer known = latest;
    return known != null && known.modalias.equals(modalias) ? known.driver : drivers.get(modalias);
  }

  /** Notes who was the candidate of a device. Holder only. */
  void note(Modalias modalias, DriverNode driver) {
    if (drivers.size() >= KEPT) {
      drivers.clear();
    }
    drivers.put(modalias, driver);
    latest = new Answer(modalias, driver);
  }

  /** Forgets everything, since drivers have come or gone. Holder only. */
  void clear() {
    drivers.clear();
    latest = null;
  }
}
