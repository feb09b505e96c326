package dev.probus.bus.soundwire.wire;

/** Something that happens to a link from outside. Parts are named by their device ids (S1). */
public sealed interface WireFact {

  /** A part answers as device 0, whether or not it was there before. */
  record Attach(long deviceId) implements WireFact {}

  /** A part falls silent. */
  record Detach(long deviceId) implements WireFact {}

  /**
   * A part loses the frames and finds them again before anybody looks: it is at device 0, and its
   * former number is silent (Z16).
   */
  record Bounce(long deviceId) implements WireFact {}

  /**
   * A part wants something.
   *
   * @param causes bits of {@link Registers#INT1}, 1 to 0xFF
   */
  record Want(long deviceId, int causes) implements WireFact {}

  /** The controller sees two parts drive the wire at once. */
  record Clash() implements WireFact {}

  /** Everything on the link reads as ones from now on. */
  record Die() implements WireFact {}

  /** The link works again; its parts have forgotten their numbers. */
  record Revive() implements WireFact {}

  /** The host resets the bus. */
  record Reset() implements WireFact {}

  /** The host stops the clock. */
  record StopClock() implements WireFact {}

  /**
   * The host lets the clock run again.
   *
   * @param lost whether the parts have forgotten everything meanwhile (S29)
   */
  record StartClock(boolean lost) implements WireFact {}
}
