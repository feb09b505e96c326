package dev.probus.testkit;

import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.explain.Waiting;

/** Puts into words where a device stands. */
final class Standing {
  private Standing() {}

  /** Says it in a few words: {@code WAITING for Regulator vdd, with driver acme-speaker}. */
  static String of(DeviceStatus device) {
    StringBuilder text = new StringBuilder(device.state().toString());
    if (!device.missing().isEmpty()) {
      text.append(" for ").append(device.missing());
    }
    device.driver().ifPresent(driver -> text.append(", with driver ").append(driver));
    return text.toString();
  }

  /** Says in one line why the device is not bound, as far as that is known. */
  static String why(Snapshot snapshot, DeviceStatus device) {
    return switch (device.state()) {
      case WAITING ->
          snapshot.waiting().stream()
              .filter(waiting -> waiting.device().equals(device))
              .map(Waiting::explain)
              .findFirst()
              .orElseGet(() -> device.id() + " is " + of(device));
      case FAILED -> device.id() + " has failed:" + told(device);
      case UNMATCHED -> device.id() + " has no driver for " + device.modaliases() + told(device);
      case LOADING, READY, PROBING, BOUND, UNBINDING, UNBOUND -> device.id() + " is " + of(device);
    };
  }

  private static String told(DeviceStatus device) {
    return device.notes().isEmpty() ? "" : " " + device.notes();
  }
}
