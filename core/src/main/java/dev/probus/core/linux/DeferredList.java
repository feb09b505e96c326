package dev.probus.core.linux;

import java.util.List;

/** The file {@code devices_deferred} of debugfs (R61). */
final class DeferredList {
  private DeferredList() {}

  /** Returns what it says; a reason without an end of line runs into the next record. */
  static String text(List<LinuxDevice> pending) {
    StringBuilder text = new StringBuilder();
    for (LinuxDevice device : pending) {
      String reason = device.reason;
      text.append(device.name()).append('\t').append(reason == null ? "\n" : reason);
    }
    return text.toString();
  }
}
