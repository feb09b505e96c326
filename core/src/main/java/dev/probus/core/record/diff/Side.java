package dev.probus.core.record.diff;

/** One of two recordings that are compared. */
public enum Side {
  /** The one that was named first. */
  LEFT,
  /** The one that was named second. */
  RIGHT
}
