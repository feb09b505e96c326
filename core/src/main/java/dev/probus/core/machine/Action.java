package dev.probus.core.machine;

import dev.probus.core.linux.LinkFlag;
import java.util.Set;

/** What a line of a scenario does; devices, drivers and resources are named. */
sealed interface Action {

  record Register(String driver) implements Action {}

  record Unregister(String driver) implements Action {}

  record Add(String device) implements Action {}

  record Remove(String device) implements Action {}

  record Publish(String resource) implements Action {}

  record Withdraw(String resource) implements Action {}

  record Never(String resource) implements Action {}

  record Request(String name) implements Action {}

  record Trigger() implements Action {}

  record Unbind(String device) implements Action {}

  record Bind(String device, String driver) implements Action {}

  /** Writes into a driver's {@code bind}, as userspace does (R21). */
  record WriteBind(String device, String driver) implements Action {}

  /** Writes into a driver's {@code unbind} (R23). */
  record WriteUnbind(String device, String driver) implements Action {}

  /** Writes into {@code drivers_probe} (R24). */
  record DriversProbe(String device) implements Action {}

  /** Writes into a device's {@code driver_override} (R25); an empty text clears it. */
  record WriteOverride(String device, String text) implements Action {}

  record Attach(String device) implements Action {}

  record Reprobe(String device) implements Action {}

  record Rescan() implements Action {}

  record Block() implements Action {}

  record Unblock() implements Action {}

  record Disable() implements Action {}

  record Enable() implements Action {}

  record Autoprobe(boolean on) implements Action {}

  record Link(String consumer, String supplier, Set<LinkFlag> flags) implements Action {}

  record Wait() implements Action {}

  record Dump() implements Action {}

  record State() implements Action {}

  /** Tells whether a replay can carry it out. */
  default boolean replayed() {
    return !(this instanceof Never || this instanceof Request);
  }

  /** Tells whether it can be done to a machine, where nobody has hands inside the core. */
  default boolean booted() {
    return switch (this) {
      case Register _, Add _, Remove _, Publish _, Withdraw _, Never _, Request _ -> true;
      default -> false;
    };
  }

  /** Tells whether it only looks; then nothing comes to rest after it. */
  default boolean looks() {
    return this instanceof Dump || this instanceof State;
  }
}
