package dev.probus.core.linux;

import org.jspecify.annotations.Nullable;

/** A component from its registration to its departure (R151). */
final class Component {
  final LinuxDevice device;
  final ComponentDriver driver;

  /** The aggregate that claimed it; a claim lasts longer than a bind. */
  @Nullable Aggregate owner;

  /** What it took of its own device when it was bound. */
  ManagedResources.@Nullable Group taken;

  Component(LinuxDevice device, ComponentDriver driver) {
    this.device = device;
    this.driver = driver;
  }
}
