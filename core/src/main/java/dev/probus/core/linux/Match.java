package dev.probus.core.linux;

/** What a bus answers when asked whether a driver fits a device (R4, R10). */
public enum Match {
  /** It does not fit. */
  NO,
  /** It fits. */
  YES,
  /** It cannot be told yet. */
  DEFER
}
