package dev.probus.core.linux;

/** What the check of a device's suppliers says before a probe (R85). */
sealed interface SupplierCheck {

  /** All are there. */
  record Ready() implements SupplierCheck {}

  /** Some are missing and nobody expects them: a failure of the probe will count as deferral. */
  record BestEffort() implements SupplierCheck {}

  /** A linked supplier is not bound. */
  record Unbound(LinuxDevice supplier) implements SupplierCheck {}

  /** A supplier is no device yet. */
  record Absent(FirmwareNode supplier) implements SupplierCheck {}
}
