package dev.probus.core.linux;

import org.jspecify.annotations.Nullable;

/** Takes drivers off devices, consumers first (section E, R94). */
final class Release {
  private final Trace trace;
  private final Links links;
  private final Tasks tasks;
  private final DeviceLocks locks;
  private final LinuxBus bus;
  private final DriverCalls calls;

  Release(
      Trace trace, Links links, Tasks tasks, DeviceLocks locks, LinuxBus bus, DriverCalls calls) {
    this.trace = trace;
    this.links = links;
    this.tasks = tasks;
    this.locks = locks;
    this.bus = bus;
    this.calls = calls;
  }

  /** Releases the device, if it has a driver (R101). */
  void release(LinuxDevice device) {
    release(device, null);
  }

  /** Releases the device from one driver, or, given none, from any (R101). */
  private void release(LinuxDevice device, @Nullable BusDriver only) {
    tasks.enter();
    locks.lock(device);
    try {
      BusDriver driver = device.driver;
      if (driver != null && (only == null || only == driver)) {
        if (unbindConsumers(driver, device)) {
          unbind(driver, device);
        }
      }
    } finally {
      locks.unlock(device);
      tasks.leave();
    }
  }

  /**
   * Releases all devices of a driver, the last bound one first, looked up anew each time (R102).
   */
  void detach(BusDriver driver) {
    while (!driver.devices().isEmpty()) {
      release(driver.devices().getLast(), driver);
    }
  }

  /** R100. */
  private void unbind(BusDriver driver, LinuxDevice device) {
    bus.leave(ProbeStage.SYSFS_LINKS, device);
    trace.tell(new Step.Unbinding(device, driver.driver()));
    bus.leave(ProbeStage.STATE_FILE, device);
    bus.leave(ProbeStage.GROUPS, device);
    calls.remove(driver.driver(), device);
    bus.leave(ProbeStage.DMA, device);
    calls.unbindCleanup(device);
    links.driverGone(device);
    driver.devices().remove(device);
    trace.tell(new Step.Unbound(device));
    trace.uevent(Uevent.UNBIND, device);
  }

  /**
   * Releases the consumers, without the device lock (R94).
   *
   * @return whether the device still has the driver that it had
   */
  private boolean unbindConsumers(BusDriver driver, LinuxDevice device) {
    while (links.busy(device)) {
      locks.unlock(device);
      unbindAllConsumers(device);
      locks.lock(device);
      if (device.driver != driver) {
        return false;
      }
    }
    return true;
  }

  /** A link that holds nothing back is passed over, yet its consumer's probe keeps this busy. */
  private void unbindAllConsumers(LinuxDevice device) {
    boolean acted = unbindNextConsumer(device);
    if (!acted && !tasks.waitForDeviceProbe()) {
      throw endless(device, "one whose link holds nothing back,");
    }
    while (acted) {
      acted = unbindNextConsumer(device);
    }
  }

  /** Deals with consumers up to the first one that takes time; tells whether there was one. */
  private boolean unbindNextConsumer(LinuxDevice device) {
    for (DeviceLink link : device.consumers) {
      if (link.managed() && !link.has(LinkFlag.SYNC_STATE_ONLY)) {
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
      throw endless(link.supplier, link.consumer.name());
    }
  }

  private static CoreStuckException endless(LinuxDevice supplier, String consumer) {
    return new CoreStuckException(
        "endless loop: unbinding "
            + supplier
            + " waits for a probe of "
            + consumer
            + " that nobody runs (R94)");
  }
}
