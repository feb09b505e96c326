package dev.probus.api.event;

import java.time.Duration;
import java.util.Optional;

/** A driver came or went. */
public sealed interface DriverEvent extends Event {

  /** Returns the driver's name. */
  String driver();

  /**
   * A driver can be matched from now on.
   *
   * @param module the module that it came with, if it came with one
   */
  record Registered(String driver, Optional<String> module) implements DriverEvent {}

  /**
   * All devices that were there have been offered to a driver that was registered, and the thread
   * that registered it goes on (Linux policy only: R3, R4).
   *
   * @param took for how long that thread was held up
   */
  record Offered(String driver, Duration took) implements DriverEvent {}

  /** A driver was not taken, for example since its name is in use (R3). */
  record Refused(String driver, String reason) implements DriverEvent {}

  /** A driver is not matched any more; its devices are unbound after this. */
  record Unregistered(String driver) implements DriverEvent {}
}
