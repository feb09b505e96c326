package dev.probus.cli.boot;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.cli.console.Thrown;

/** Says what went wrong beside what each device says of itself. */
final class Trouble {
  private Trouble() {}

  /** Returns a line about the event, or nothing if it is no trouble. */
  static String of(Event event) {
    return switch (event) {
      case EngineEvent.PartFailed e -> e.part() + " failed: " + Thrown.line(e.cause());
      case ModuleEvent.Failed e -> "module " + e.module() + " failed: " + Thrown.line(e.cause());
      case DeviceEvent.Refused e -> "device " + e.device() + " was refused: " + e.reason();
      case DriverEvent.Refused e -> "driver " + e.driver() + " was refused: " + e.reason();
      case ResourceEvent.Refused e ->
          e.by() + " may not publish " + e.key() + ": " + e.owner() + " has published it";
      case ProbeEvent.ReleaseFailed e ->
          e.device() + ": releasing it failed: " + Thrown.line(e.cause());
      case ProbeEvent.Hanging e ->
          e.device() + ": " + e.call() + " of " + e.driver() + " does not return";
      case EngineEvent.Warned e -> e.by() + ": " + e.text();
      case EngineEvent.Deadlocked e -> "deadlock: " + String.join("; ", e.circle());
      case EngineEvent.Endless e -> "livelock: " + e.what();
      default -> "";
    };
  }
}
