package dev.probus.core.linux;

/**
 * What is set up around a probe, in the order of R30; the last two are only taken down, the first
 * and {@link #FINISHED} only set up.
 */
public enum ProbeStage {
  /** The device's pins are set (step 5). */
  PINS,
  /** The bus lets the device reach memory (step 6). */
  DMA,
  /** Device and driver show each other in sysfs (step 7). */
  SYSFS_LINKS,
  /** The power domain is on (step 8); dismissed in the cleanup even if it never came to be. */
  POWER_DOMAIN,
  /** The driver's attributes of the device (step 10), after a successful probe. */
  GROUPS,
  /** The file that shows {@code sync_state}, where that is wanted (step 11). */
  STATE_FILE,
  /** Pins and power domain are told that the probe went well (step 13); the answer is ignored. */
  FINISHED,
  /** What the architecture keeps for memory access (R32). */
  DMA_OPS,
  /** Runtime power management starts anew (R32). */
  RUNTIME_POWER
}
