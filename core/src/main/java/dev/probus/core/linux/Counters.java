package dev.probus.core.linux;

/**
 * How often the core did what costs time.
 *
 * @param attempts a driver was tried on a device, whether or not it was called
 * @param probes a driver's probe was called
 * @param retries the worker took up a deferred device
 * @param heldBack a try ended because of a supplier
 * @param triggers a trigger took effect
 */
public record Counters(long attempts, long probes, long retries, long heldBack, long triggers) {
  /** Nothing counted yet. */
  public static final Counters ZERO = new Counters(0, 0, 0, 0, 0);

  /** Returns what it comes to with one more step. */
  public Counters plus(Step step) {
    return switch (step) {
      case Step.Attempted _ -> new Counters(attempts + 1, probes, retries, heldBack, triggers);
      case Step.Binding _ -> new Counters(attempts, probes + 1, retries, heldBack, triggers);
      case Step.Retried _ -> new Counters(attempts, probes, retries + 1, heldBack, triggers);
      case Step.HeldBack _, Step.AwaitsNode _ ->
          new Counters(attempts, probes, retries, heldBack + 1, triggers);
      case Step.Triggered _ -> new Counters(attempts, probes, retries, heldBack, triggers + 1);
      default -> this;
    };
  }
}
