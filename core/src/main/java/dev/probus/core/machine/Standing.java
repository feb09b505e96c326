package dev.probus.core.machine;

import dev.probus.core.explain.DeviceStatus;
import java.util.Locale;

/** Says in one line where a device stands. */
final class Standing {
  private Standing() {}

  static String say(DeviceStatus status) {
    StringBuilder text = new StringBuilder();
    text.append(status.id()).append(' ').append(status.state().name().toLowerCase(Locale.ROOT));
    status.driver().ifPresent(driver -> text.append(", driver ").append(driver));
    if (!status.missing().isEmpty()) {
      text.append(", missing ").append(status.missing());
    }
    if (!status.verdicts().isEmpty()) {
      text.append(", since ").append(status.verdicts());
    }
    status.failure().ifPresent(failure -> text.append(", failure ").append(failure));
    if (!status.notes().isEmpty()) {
      text.append(", notes ").append(status.notes());
    }
    return text.toString();
  }
}
