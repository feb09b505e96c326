package dev.probus.core.linux;

/** One step of the core, told in the order in which the core takes them. */
public sealed interface Step {

  /** A device stands on its bus (R7). */
  record Added(LinuxDevice device) implements Step {}

  /** A device is about to go (R103). */
  record Deleting(LinuxDevice device) implements Step {}

  /** A device has gone. */
  record Removed(LinuxDevice device) implements Step {}

  /** The match was asked and did not say no (R4, R10). */
  record Matched(LinuxDevice device, LinuxDriver driver, Match answer) implements Step {}

  /** A driver is tried on a device: the entry into R30. */
  record Attempted(LinuxDevice device, LinuxDriver driver) implements Step {}

  /** A supplier was not ready, so no driver was called (R85). */
  record HeldBack(LinuxDevice device, LinuxDevice supplier) implements Step {}

  /** A supplier is no device yet, so no driver was called (R85). */
  record AwaitsNode(LinuxDevice device, FirmwareNode supplier) implements Step {}

  /** The driver's probe is about to be called (R30). */
  record Binding(LinuxDevice device, LinuxDriver driver) implements Step {}

  /** The probe failed or deferred, and its beginnings are undone (R31). */
  record NotBound(LinuxDevice device, LinuxDriver driver) implements Step {}

  /** The device is bound, and what it woke is under way (R40). */
  record Bound(LinuxDevice device, LinuxDriver driver) implements Step {}

  /** The device is about to lose its driver; its consumers have lost theirs (R100). */
  record Unbinding(LinuxDevice device, LinuxDriver driver) implements Step {}

  /** The device has lost its driver. */
  record Unbound(LinuxDevice device) implements Step {}

  /** The device was put on the pending list; it stood on neither list (R50). */
  record Deferred(LinuxDevice device) implements Step {}

  /** The device was taken off the list because it bound or goes (R50). */
  record Undeferred(LinuxDevice device) implements Step {}

  /** All pending devices were moved behind the active ones (R55). */
  record Triggered() implements Step {}

  /** The worker took the device off the active list to try it again (R52). */
  record Retried(LinuxDevice device) implements Step {}

  /** Userspace was told of a device; not counted by {@link Limits}. */
  record Announced(Uevent event, LinuxDevice device) implements Step {}

  /** The kernel's log has a new line; not counted by {@link Limits}. */
  record Logged(LogLevel level, String text) implements Step {}
}
