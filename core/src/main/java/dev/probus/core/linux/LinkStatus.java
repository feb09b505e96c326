package dev.probus.core.linux;

/** How far a device is, as its links see it (R80). */
enum LinkStatus {
  NO_DRIVER,
  PROBING,
  DRIVER_BOUND,
  UNBINDING
}
