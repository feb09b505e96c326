package dev.probus.core.linux;

/** Calls a driver by way of its bus, and cleans up behind it (R30 to R33, R100). */
final class DriverCalls {
  private final LinuxBus bus;
  private final Trace trace;
  private final Tasks tasks;

  DriverCalls(LinuxBus bus, Trace trace, Tasks tasks) {
    this.bus = bus;
    this.trace = trace;
    this.tasks = tasks;
  }

  /** Calls the bus's probe, or the driver's, or none (step 9); returns its number. */
  int probe(LinuxDriver driver, LinuxDevice device) {
    tasks.enter();
    try {
      return tasks.outside(() -> answer(driver, device));
    } finally {
      tasks.leave();
    }
  }

  private int answer(LinuxDriver driver, LinuxDevice device) {
    if (bus.hasProbe()) {
      return bus.probe(driver, device);
    }
    return driver.hasProbe() ? driver.probeNumber(device) : 0;
  }

  /** Says what the number of a failed probe deserves (R33). */
  void complain(LinuxDriver driver, LinuxDevice device, int answer) {
    String probe = driver.name() + ": probe of " + device;
    if (answer == -Errno.EPROBE_DEFER.number()) {
      trace.log(LogLevel.DEBUG, "Driver " + driver.name() + " defers");
    } else if (answer == -Errno.ENODEV.number() || answer == -Errno.ENXIO.number()) {
      trace.log(LogLevel.DEBUG, probe + " turns it down: " + answer);
    } else {
      trace.log(LogLevel.WARNING, probe + " fails: " + answer);
    }
  }

  /** Calls the bus's remove, or the driver's, or none. */
  void remove(LinuxDriver driver, LinuxDevice device) {
    if (bus.hasRemove()) {
      outside(() -> bus.remove(driver, device));
    } else if (driver.hasRemove()) {
      outside(() -> driver.remove(device));
    }
  }

  /** Managed resources still see the driver when they are released (R32). */
  void unbindCleanup(LinuxDevice device) {
    releaseResources(device);
    bus.leave(ProbeStage.DMA_OPS, device);
    device.driver = null;
    device.driverData(null);
    bus.leave(ProbeStage.POWER_DOMAIN, device);
    bus.leave(ProbeStage.RUNTIME_POWER, device);
  }

  /** Gives back what the device's drivers have taken (R110). */
  void releaseResources(LinuxDevice device) {
    if (!device.resources().isEmpty()) {
      outside(device.resources()::releaseAll);
    }
  }

  private void outside(Runnable code) {
    tasks.outside(() -> {
      code.run();
      return code;
    });
  }
}
