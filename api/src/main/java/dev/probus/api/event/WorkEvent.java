package dev.probus.api.event;

import dev.probus.api.DeviceId;

/** Something happened to work that goes on after a probe. */
public sealed interface WorkEvent extends Event {

  /** Returns the device that owns the work. */
  DeviceId device();

  /** Returns the work's name. */
  String work();

  /** The work begins. */
  record Started(DeviceId device, String work) implements WorkEvent {}

  /** The work returned. */
  record Ended(DeviceId device, String work) implements WorkEvent {}

  /** The work failed; its device is unbound and has failed. */
  record Failed(DeviceId device, String work, Throwable cause) implements WorkEvent {}

  /** The work ended because its device is being unbound. */
  record Cancelled(DeviceId device, String work) implements WorkEvent {}
}
