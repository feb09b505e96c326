package dev.probus.core.linux;

import org.jspecify.annotations.Nullable;

/** Tries one driver on one device (section B). */
final class Probing {
  private final String bus;
  private final Trace trace;
  private final Tasks tasks;
  private final Deferral deferral;
  private final Links links;
  private boolean blocked;

  Probing(String bus, Trace trace, Tasks tasks, Deferral deferral, Links links) {
    this.bus = bus;
    this.trace = trace;
    this.tasks = tasks;
    this.deferral = deferral;
    this.links = links;
  }

  /** While blocked, every attempt defers before anything is done (R60). */
  void block(boolean on) {
    blocked = on;
  }

  /**
   * Tries a driver in a walk (R19): a deferral is listed, and a trigger that fired meanwhile is
   * fired again, so that it is not lost (R56) – which is how a probe can wake itself for ever
   * (R57).
   */
  Attempt probe(BusDriver driver, LinuxDevice device) {
    long triggers = deferral.triggerCount();
    tasks.probeBegins(device);
    Attempt result = tryOnce(driver, device);
    if (result.code() == Errno.EPROBE_DEFER) {
      deferral.add(device);
      if (triggers != deferral.triggerCount() && !blocked) {
        deferral.trigger();
      }
    }
    tasks.probeEnds(device);
    return result;
  }

  /** Tries a driver without counting or listing (R20). */
  Attempt tryOnce(BusDriver driver, LinuxDevice device) {
    if (device.dead) {
      return new Attempt.Stopped(Errno.ENODEV);
    }
    if (device.driver != null) {
      return new Attempt.Stopped(Errno.EBUSY);
    }
    device.canMatch = true;
    return reallyProbe(driver, device);
  }

  /** R30, R31. */
  private Attempt reallyProbe(BusDriver driver, LinuxDevice device) {
    trace.tell(new Step.Attempted(device, driver.driver()));
    if (blocked) {
      return new Attempt.Stopped(Errno.EPROBE_DEFER);
    }
    @Nullable LinuxDevice missing = links.claimSuppliers(device);
    if (missing != null) {
      device.reason = bus + ": supplier " + missing + " not ready";
      trace.tell(new Step.HeldBack(device, missing));
      return new Attempt.Stopped(Errno.EPROBE_DEFER);
    }
    device.driver = driver;
    trace.tell(new Step.Binding(device, driver.driver()));
    Errno code = call(driver.driver(), device);
    if (code != Errno.OK) {
      trace.tell(new Step.NotBound(device, driver.driver()));
      links.probeFailed(device);
      device.driver = null;
      return new Attempt.Declined(code);
    }
    bound(driver, device);
    return new Attempt.Bound();
  }

  private Errno call(LinuxDriver driver, LinuxDevice device) {
    tasks.enter();
    try {
      return tasks.outside(() -> driver.probe(device));
    } finally {
      tasks.leave();
    }
  }

  /** R40: the trigger comes before anybody is told. */
  private void bound(BusDriver driver, LinuxDevice device) {
    driver.devices().add(device);
    links.driverBound(device);
    deferral.remove(device);
    deferral.trigger();
    trace.tell(new Step.Bound(device, driver.driver()));
  }
}
