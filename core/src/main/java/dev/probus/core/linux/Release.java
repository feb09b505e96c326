package dev.probus.core.linux;

/** Takes drivers off devices, consumers first (section E, R94). */
final class Release {
  private final Trace trace;
  private final Links links;
  private final Tasks tasks;

  Release(Trace trace, Links links, Tasks tasks) {
    this.trace = trace;
    this.links = links;
    this.tasks = tasks;
  }

  /** Releases the device, if it has a driver (R101). */
  void release(LinuxDevice device) {
    tasks.enter();
    tasks.lock(device);
    try {
      BusDriver driver = device.driver;
      if (driver != null && unbindConsumers(driver, device)) {
        unbind(driver, device);
      }
    } finally {
      tasks.unlock(device);
      tasks.leave();
    }
  }

  /**
   * Releases all devices of a driver, the last bound one first, looked up anew each time (R102).
   */
  void detach(BusDriver driver) {
    while (!driver.devices().isEmpty()) {
      release(driver.devices().getLast());
    }
  }

  /** R100. */
  private void unbind(BusDriver driver, LinuxDevice device) {
    trace.tell(new Step.Unbinding(device, driver.driver()));
    tasks.outside(() -> {
      driver.driver().remove(device);
      return driver;
    });
    device.driver = null;
    links.driverGone(device);
    driver.devices().remove(device);
    trace.tell(new Step.Unbound(device));
  }

  /**
   * Releases the consumers, without the device lock (R94).
   *
   * @return whether the device still has the driver that it had
   */
  private boolean unbindConsumers(BusDriver driver, LinuxDevice device) {
    while (links.busy(device)) {
      tasks.unlock(device);
      boolean again = true;
      while (again) {
        again = unbindNextConsumer(device);
      }
      tasks.lock(device);
      if (device.driver != driver) {
        return false;
      }
    }
    return true;
  }

  /** Deals with consumers up to the first one that takes time; tells whether there was one. */
  private boolean unbindNextConsumer(LinuxDevice device) {
    for (DeviceLink link : device.consumers) {
      if (link.managed()) {
        LinkState before = link.state;
        if (before == LinkState.CONSUMER_PROBE) {
          awaitProbe(link);
          return true;
        }
        link.state = LinkState.SUPPLIER_UNBIND;
        if (before == LinkState.ACTIVE) {
          release(link.consumer);
          return true;
        }
      }
    }
    return false;
  }

  /** A consumer may only look as if it were probing (R85); then nobody ever ends the wait. */
  private void awaitProbe(DeviceLink link) {
    if (!tasks.waitForDeviceProbe()) {
      throw new CoreStuckException(
          "endless loop: unbinding "
              + link.supplier
              + " waits for a probe of "
              + link.consumer
              + " that nobody runs (R94)");
    }
  }
}
