package dev.probus.testkit.contract;

/** What befalls devices: by itself below a bus, or between a bus and the engine. */
public enum Fault {
  /** It appears long after the others. */
  LATE,
  /** It never appears. */
  ABSENT,
  /** It is told of, and nothing answers where it is. */
  GHOST,
  /** It is told of twice. */
  DUPLICATE,
  /** It comes and goes and comes. */
  FLAPPING,
  /** It goes while it is being probed. */
  VANISHING,
  /** It does not answer for an hour. */
  HANGING
}
