package dev.probus.bus.soundwire.wire;

/** What came of a command on the wire (S6). */
public sealed interface Reply {
  /** A write that was taken. */
  Reply DONE = new Ok(0);

  /** No part has the device number. */
  Reply IGNORED = new Ignored();

  /**
   * The command was carried out.
   *
   * @param value what was read, 0 to 0xFF
   */
  record Ok(int value) implements Reply {}

  /** Nobody answered, which ends an enumeration and is no error (S21). */
  record Ignored() implements Reply {}

  /**
   * The command failed although it was repeated.
   *
   * @param reason why, in a few words
   */
  record Failed(String reason) implements Reply {}
}
