package dev.probus.api;

/** How a driver's probes may run beside others. */
public enum ProbeType {
  /**
   * One after another with all other {@code SYNC} probes of the engine, in the order in which their
   * devices became ready. It holds up only other {@code SYNC} probes.
   */
  SYNC,

  /** Beside others, on one of as many threads as the machine has processors. Should not block. */
  ASYNC,

  /** Beside others, on a virtual thread of its own. May block for as long as it likes. */
  BLOCKING
}
