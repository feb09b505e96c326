package dev.probus.api.event;

import dev.probus.api.resource.ResourceKey;

/** Why a device was unbound. */
public sealed interface UnbindCause {

  /** The device is gone. */
  record DeviceGone() implements UnbindCause {}

  /** Its modaliases changed and its driver no longer matches. */
  record DeviceChanged() implements UnbindCause {}

  /** The driver was unregistered. */
  record DriverGone() implements UnbindCause {}

  /** A resource that it uses was withdrawn. */
  record ResourceLost(ResourceKey<?> key) implements UnbindCause {}

  /** Work after its probe failed. */
  record WorkFailed(String work) implements UnbindCause {}

  /** Somebody asked for it. */
  record Asked() implements UnbindCause {}
}
