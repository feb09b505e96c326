package dev.probus.bench.engine;

/** How drivers say what they need. */
public enum Asking {
  /** They declare it, with keys that they have kept. */
  DECLARED,
  /** They declare it, with keys that are made anew each time: each is looked up by its name. */
  BY_NAME,
  /** They require it in the probe, which is called again when it has come. */
  DISCOVERED
}
