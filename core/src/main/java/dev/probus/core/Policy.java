package dev.probus.core;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who decides when a device is probed. The same drivers, buses, modules and providers run under
 * each.
 */
public enum Policy {
  /**
   * A publication wakes exactly the devices that wait for the resource; a probe is a transaction;
   * waits for modules are facts, and no circle of them can close.
   */
  PRECISE("precise"),

  /**
   * What the driver core of Linux 6.1 does: whatever binds has every deferred device tried again,
   * and nothing else has (R41, R55). A deadlock is found and reported instead of suffered.
   *
   * <p>What the api promises beyond the kernel does not hold here. What a probe publishes or adds
   * is seen at once, a child is probed before {@code add} returns; it is undone if the probe does
   * not bind. Publishing wakes nobody, and a withdrawal unbinds nobody: its stage completes at
   * once. A wait for an optional resource holds up its thread and the device, anew in each attempt,
   * and {@code late} is never called. Work that fails leaves its device bound. A device that
   * changed keeps its driver. A barrier waits for all probes of the system.
   */
  LINUX("linux"),

  /**
   * The same, and whoever publishes a resource outside a probe has every deferred device tried
   * again, as was proposed in August 2021: the exported {@code driver_deferred_probe_trigger()}.
   */
  LINUX_EXPORT("linux-export");

  private final String word;

  Policy(String word) {
    this.word = word;
  }

  /** Returns the policy's name, as users write it. */
  public String word() {
    return word;
  }

  /** Returns the policy of that name. */
  public static Optional<Policy> of(String word) {
    return Arrays.stream(values()).filter(policy -> policy.word.equals(word)).findFirst();
  }

  @Override
  public String toString() {
    return word;
  }
}
