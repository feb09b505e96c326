package dev.probus.bus.hda.controller;

/** How commands reach the codecs. */
public enum Way {
  /** By the rings; if these fail for good, by the immediate interface (H7). */
  RINGS,
  /** By the rings and nothing else: who forbids the fall-back has each time-out fail (H7 e). */
  RINGS_ONLY,
  /** By the immediate interface from the start, as with {@code single_cmd} (H8). */
  IMMEDIATE
}
