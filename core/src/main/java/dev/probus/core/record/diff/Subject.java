package dev.probus.core.record.diff;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;

/**
 * What an event is about, so that its counterpart in another recording is found.
 *
 * @param role which question it answers: two events with one role and name answer it differently
 * @param name of whom
 */
record Subject(Role role, String name) {

  /** The questions. */
  enum Role {
    DRIVER,
    OUTCOME,
    ANSWER,
    DETAIL
  }

  static Subject of(Event event) {
    return switch (event) {
      case DeviceEvent.Matched e -> new Subject(Role.DRIVER, e.device().toString());
      case DeviceEvent.Unmatched e -> new Subject(Role.DRIVER, e.device().toString());
      case ProbeEvent e when outcome(e) -> new Subject(Role.OUTCOME, e.device().toString());
      case WorkEvent.Ended e -> new Subject(Role.OUTCOME, e.device() + " " + e.work());
      case WorkEvent.Failed e -> new Subject(Role.OUTCOME, e.device() + " " + e.work());
      case WorkEvent.Cancelled e -> new Subject(Role.OUTCOME, e.device() + " " + e.work());
      case ModuleEvent.Answered e -> new Subject(Role.ANSWER, e.name());
      default -> new Subject(Role.DETAIL, event.getClass().getName() + " " + about(event));
    };
  }

  private static boolean outcome(ProbeEvent event) {
    return switch (event) {
      case ProbeEvent.Bound _,
          ProbeEvent.Waiting _,
          ProbeEvent.DeferredWithoutKey _,
          ProbeEvent.HeldBack _,
          ProbeEvent.Rejected _,
          ProbeEvent.Failed _,
          ProbeEvent.Undone _ ->
          true;
      default -> false;
    };
  }

  private static String about(Event event) {
    return switch (event) {
      case DeviceEvent e -> e.device().toString();
      case DriverEvent e -> e.driver();
      case ProbeEvent e -> e.device() + " " + e.driver();
      case ResourceEvent e -> e.key().typeName() + " " + e.key().name();
      case ModuleEvent.Requested e -> e.name();
      case ModuleEvent.Answered e -> e.name();
      case ModuleEvent.Loading e -> e.module();
      case ModuleEvent.Loaded e -> e.module();
      case ModuleEvent.Failed e -> e.module();
      case ModuleEvent.Unloaded e -> e.module();
      case WorkEvent e -> e.device() + " " + e.work();
      case EngineEvent.Stuck e -> e.device().toString();
      case EngineEvent.PartFailed e -> e.part();
      case EngineEvent _ -> "";
    };
  }
}
