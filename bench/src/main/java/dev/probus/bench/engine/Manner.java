package dev.probus.bench.engine;

/**
 * How the engine is used.
 *
 * @param logging whether it keeps its log
 * @param asking how drivers say what they need
 * @param arrival how it is told of devices
 */
public record Manner(boolean logging, Asking asking, Arrival arrival) {
  /** Without its log, told of all devices at once, needs declared with keys that are kept. */
  public static final Manner LEAN = new Manner(false, Asking.DECLARED, Arrival.BULK);

  /** How devices come. */
  public enum Arrival {
    /** All at once; then all that can is bound. */
    BULK,
    /** One by one; after each all that can is bound. */
    SETTLED
  }

  /** Returns the same with the log kept. */
  public Manner logged() {
    return new Manner(true, asking, arrival);
  }

  /** Returns the same with another way to ask. */
  public Manner asking(Asking way) {
    return new Manner(logging, way, arrival);
  }

  /** Returns the same with another way to arrive. */
  public Manner arriving(Arrival way) {
    return new Manner(logging, asking, way);
  }
}
