package dev.probus.core.linux;

/** How loudly the kernel says something (R33, R59). */
public enum LogLevel {
  /** Only whoever debugs sees it. */
  DEBUG,
  /** Worth knowing. */
  INFO,
  /** Something is odd. */
  WARNING,
  /** Something failed. */
  ERROR,
  /** Something must not be. */
  CRITICAL
}
