package dev.probus.core.linux;

/** How a driver says why its probe fails (R59). */
final class ProbeMessages {
  private final String bus;
  private final Trace trace;

  ProbeMessages(String bus, Trace trace) {
    this.bus = bus;
    this.trace = trace;
  }

  /** Notes a deferral's reason, or logs any other failure; returns the code unchanged. */
  Errno say(LogLevel level, LinuxDevice device, Errno code, String message) {
    LinuxDriver driver = device.driver();
    String who = driver == null ? bus : driver.name();
    switch (code) {
      case EPROBE_DEFER -> device.deferredBy(who, message);
      case ENOMEM -> {} // whoever ran out of memory has said so already
      default -> trace.log(level, who + " " + device + ": error " + code + ": " + message.strip());
    }
    return code;
  }
}
