package dev.probus.core.linux;

/** Tries one driver on one device (R19, R20). */
final class Probing {
  private final String bus;
  private final Tasks tasks;
  private final Deferral deferral;
  private final BindSequence sequence;
  private int running;

  Probing(String bus, Tasks tasks, Deferral deferral, BindSequence sequence) {
    this.bus = bus;
    this.tasks = tasks;
    this.deferral = deferral;
    this.sequence = sequence;
  }

  /** Tells whether a counted probe is under way (R19, R70). */
  boolean running() {
    return running > 0;
  }

  /**
   * Tries a driver in a walk (R19): a deferral is listed, and a trigger that fired meanwhile is
   * fired again, so that it is not lost (R56) – which is how a probe can wake itself for ever
   * (R57).
   */
  Attempt probe(BusDriver driver, LinuxDevice device) {
    long triggers = deferral.triggerCount();
    running++;
    tasks.probeBegins(device);
    try {
      Attempt result = tryOnce(driver, device);
      if (result.code() == Errno.EPROBE_DEFER) {
        deferral.add(device);
        if (triggers != deferral.triggerCount() && !sequence.blocked()) {
          deferral.trigger();
        }
      }
      return result;
    } finally {
      running--;
      tasks.probeEnds(device);
    }
  }

  /** Tries a driver without counting or listing (R20). */
  Attempt tryOnce(BusDriver driver, LinuxDevice device) {
    if (device.dead || !device.registered) {
      return new Attempt.Stopped(Errno.ENODEV);
    }
    if (device.driver != null) {
      return new Attempt.Stopped(Errno.EBUSY);
    }
    if (!device.readyToProbe) {
      device.deferredBy(bus, "Device not ready to probe\n");
      return new Attempt.Stopped(Errno.EPROBE_DEFER);
    }
    device.canMatch = true;
    return sequence.run(driver, device);
  }
}
