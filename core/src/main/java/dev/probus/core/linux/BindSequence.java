package dev.probus.core.linux;

import java.util.List;

/** Binds one driver to one device, step by step, or undoes what it did (R30, R31, R40). */
final class BindSequence {
  private static final List<ProbeStage> BEFORE_NOTICE = List.of(ProbeStage.PINS, ProbeStage.DMA);

  private final LinuxBus bus;
  private final Trace trace;
  private final Deferral deferral;
  private final Links links;
  private final SyncState syncState;
  private final DriverCalls calls;
  private final boolean testRemoval;
  private boolean blocked;

  BindSequence(
      LinuxBus bus,
      Trace trace,
      Deferral deferral,
      Links links,
      SyncState syncState,
      DriverCalls calls,
      boolean testRemoval) {
    this.bus = bus;
    this.trace = trace;
    this.deferral = deferral;
    this.links = links;
    this.syncState = syncState;
    this.calls = calls;
    this.testRemoval = testRemoval;
  }

  /** While blocked, every attempt defers before anything is done (R60). */
  void block(boolean on) {
    blocked = on;
  }

  boolean blocked() {
    return blocked;
  }

  /** Carries out all steps (R30). */
  Attempt run(BusDriver driver, LinuxDevice device) {
    trace.tell(new Step.Attempted(device, driver.driver()));
    if (blocked) {
      return new Attempt.Stopped(Errno.EPROBE_DEFER);
    }
    return switch (links.claimSuppliers(device)) {
      case SupplierCheck.Ready _ -> unlessLeftovers(driver, device, false);
      case SupplierCheck.BestEffort _ -> unlessLeftovers(driver, device, true);
      case SupplierCheck.Unbound(LinuxDevice supplier) -> {
        device.deferredBy(bus.name(), "supplier " + supplier + " not ready\n");
        trace.tell(new Step.HeldBack(device, supplier));
        yield new Attempt.Stopped(Errno.EPROBE_DEFER);
      }
      case SupplierCheck.Absent(FirmwareNode supplier) -> {
        device.deferredBy(bus.name(), "wait for supplier " + supplier + "\n");
        trace.tell(new Step.AwaitsNode(device, supplier));
        yield new Attempt.Stopped(Errno.EPROBE_DEFER);
      }
    };
  }

  /**
   * Binds a device to the driver that was set for it, without a probe (R9, R92).
   *
   * @return {@link Errno#OK}, or why sysfs would not show it
   */
  Errno bindWithoutProbe(BusDriver driver, LinuxDevice device) {
    trace.tell(new Step.Binding(device, driver.driver()));
    Errno code = bus.enter(ProbeStage.SYSFS_LINKS, device);
    if (code == Errno.OK) {
      links.forceBind(device);
      bound(driver, device);
    } else {
      trace.tell(new Step.NotBound(device, driver.driver()));
    }
    return code;
  }

  /** Step 3: what an earlier driver left ends the attempt, and nothing is undone. */
  private Attempt unlessLeftovers(BusDriver driver, LinuxDevice device, boolean bestEffort) {
    if (!device.resources().isEmpty()) {
      trace.log(LogLevel.CRITICAL, device + ": managed resources are left from before the probe");
      return new Attempt.Stopped(Errno.EBUSY);
    }
    return once(driver, device, bestEffort, testRemoval(driver));
  }

  /** The trial of step 12 is not for drivers that must not be unbound by hand. */
  private boolean testRemoval(BusDriver driver) {
    return testRemoval && !driver.driver().suppressBindAttributes();
  }

  /** Steps 4 to 7. */
  private Attempt once(
      BusDriver driver, LinuxDevice device, boolean bestEffort, boolean thenRemove) {
    device.driver = driver;
    for (ProbeStage stage : BEFORE_NOTICE) {
      Errno code = bus.enter(stage, device);
      if (code != Errno.OK) {
        undo(device);
        return new Attempt.Stopped(code);
      }
    }
    trace.tell(new Step.Binding(device, driver.driver()));
    Errno code = bus.enter(ProbeStage.SYSFS_LINKS, device);
    if (code != Errno.OK) {
      notBound(driver, device);
      return new Attempt.Stopped(code);
    }
    return shown(driver, device, bestEffort, thenRemove);
  }

  /** Steps 8 and 9. */
  private Attempt shown(
      BusDriver driver, LinuxDevice device, boolean bestEffort, boolean thenRemove) {
    Errno code = bus.enter(ProbeStage.POWER_DOMAIN, device);
    if (code != Errno.OK) {
      hide(driver, device);
      return new Attempt.Stopped(code);
    }
    int answer = calls.probe(driver.driver(), device);
    if (answer != 0) {
      calls.complain(driver.driver(), device, answer);
      hide(driver, device);
      return failed(answer, bestEffort);
    }
    return probed(driver, device, bestEffort, thenRemove);
  }

  /** The sign is turned round, so a number that should never be looks like the core's word. */
  private static Attempt failed(int answer, boolean bestEffort) {
    if (bestEffort) {
      return new Attempt.Declined(Errno.EPROBE_DEFER);
    }
    Errno code = Errno.of(answer);
    return answer < 0 ? new Attempt.Declined(code) : new Attempt.Stopped(code);
  }

  /** Steps 10 to 14. */
  private Attempt probed(
      BusDriver driver, LinuxDevice device, boolean bestEffort, boolean thenRemove) {
    Errno code = enterGroups(device);
    if (code != Errno.OK) {
      calls.remove(driver.driver(), device);
      hide(driver, device);
      return new Attempt.Stopped(code);
    }
    if (thenRemove) {
      calls.remove(driver.driver(), device);
      bus.leave(ProbeStage.SYSFS_LINKS, device);
      bus.leave(ProbeStage.DMA, device);
      calls.unbindCleanup(device);
      return once(driver, device, bestEffort, false);
    }
    bus.enter(ProbeStage.FINISHED, device);
    bound(driver, device);
    return new Attempt.Bound();
  }

  private Errno enterGroups(LinuxDevice device) {
    Errno code = bus.enter(ProbeStage.GROUPS, device);
    if (code == Errno.OK && syncState.wanted(device)) {
      code = bus.enter(ProbeStage.STATE_FILE, device);
      if (code != Errno.OK) {
        bus.leave(ProbeStage.GROUPS, device);
      }
    }
    return code;
  }

  /** R40: the trigger comes before anybody is told. */
  private void bound(BusDriver driver, LinuxDevice device) {
    if (!driver.devices().add(device)) {
      trace.log(LogLevel.WARNING, device + " is bound already");
      return;
    }
    links.driverBound(device);
    deferral.remove(device);
    deferral.trigger();
    trace.tell(new Step.Bound(device, driver.driver()));
    trace.uevent(Uevent.BIND, device);
  }

  private void hide(BusDriver driver, LinuxDevice device) {
    bus.leave(ProbeStage.SYSFS_LINKS, device);
    notBound(driver, device);
  }

  private void notBound(BusDriver driver, LinuxDevice device) {
    trace.tell(new Step.NotBound(device, driver.driver()));
    bus.leave(ProbeStage.DMA, device);
    undo(device);
  }

  private void undo(LinuxDevice device) {
    links.probeFailed(device);
    calls.unbindCleanup(device);
  }
}
