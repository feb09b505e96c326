package dev.probus.core.linux;

/** Walks drivers for a device, and devices for a driver (section A). */
final class Attach {
  private final Trace trace;
  private final LiveList<LinuxDevice> devices;
  private final LiveList<BusDriver> drivers;
  private final LinuxBus bus;
  private final Probing probing;
  private final PresetDrivers presets;
  private final Deferral deferral;
  private final Tasks tasks;
  private final DeviceLocks locks;

  Attach(
      LinuxBus bus,
      Trace trace,
      LiveList<LinuxDevice> devices,
      LiveList<BusDriver> drivers,
      Probing probing,
      PresetDrivers presets,
      Deferral deferral,
      Tasks tasks,
      DeviceLocks locks) {
    this.bus = bus;
    this.trace = trace;
    this.devices = devices;
    this.drivers = drivers;
    this.probing = probing;
    this.presets = presets;
    this.deferral = deferral;
    this.tasks = tasks;
    this.locks = locks;
  }

  /** Which drivers a walk probes; it asks all of them whether they match. */
  private enum Pass {
    ALL,
    SYNC,
    ASYNC;

    boolean probes(BusDriver driver) {
      return this == ALL || driver.async() == (this == ASYNC);
    }
  }

  /** A walk over the drivers, and whether it met one that is async and matches. */
  private record Walk(Attached result, boolean async) {}

  /** Tries every driver here and now, async ones too (R15). */
  Attached attach(LinuxDevice device) {
    tasks.lock(device);
    try {
      if (device.dead) {
        return new Attached.None();
      }
      return device.driver != null ? presets.settle(device) : walk(device, Pass.ALL).result();
    } finally {
      tasks.unlock(device);
    }
  }

  /**
   * Tries the sync drivers; if none took the device and nothing ended the walk, the async ones get
   * a job of their own (R9).
   */
  void initialProbe(LinuxDevice device) {
    boolean second = false;
    tasks.lock(device);
    try {
      if (!device.dead && device.driver != null) {
        presets.settle(device);
      } else if (!device.dead) {
        Walk walk = walk(device, Pass.SYNC);
        second = walk.result() instanceof Attached.None && walk.async();
      }
    } finally {
      tasks.unlock(device);
    }
    if (second) {
      tasks.schedule("probe of " + device, () -> secondPass(device));
    }
  }

  /** Offers a new driver every device of the bus (R4). */
  void driverAttach(BusDriver driver) {
    for (LinuxDevice device : devices) {
      Match answer = match(driver, device);
      if (answer.equals(Match.DEFER)) {
        deferMatch(device);
      } else if (answer.number() > 0 && driver.async()) {
        schedule(driver, device);
      } else if (answer.number() > 0) {
        probeLocked(driver, device);
      }
    }
  }

  /** Asks the bus; only an answer other than no is worth telling. */
  Match match(BusDriver driver, LinuxDevice device) {
    Match answer = bus.match(driver.driver(), device);
    if (answer.number() != 0) {
      trace.tell(new Step.Matched(device, driver.driver(), answer));
    }
    return answer;
  }

  /** R13. */
  private void secondPass(LinuxDevice device) {
    tasks.lock(device);
    try {
      if (!device.dead && device.driver == null) {
        walk(device, Pass.ASYNC);
      }
    } finally {
      tasks.unlock(device);
    }
  }

  /** R10. */
  private Walk walk(LinuxDevice device, Pass pass) {
    boolean async = false;
    for (BusDriver driver : drivers) {
      Match answer = match(driver, device);
      if (answer.number() < 0) {
        if (answer.equals(Match.DEFER)) {
          deferMatch(device);
        }
        return new Walk(new Attached.Stopped(answer.code()), async);
      }
      if (answer.number() > 0) {
        async |= driver.async();
        if (pass.probes(driver)) {
          switch (probing.probe(driver, device)) {
            case Attempt.Bound _ -> {
              return new Walk(new Attached.Bound(), async);
            }
            case Attempt.Stopped(Errno code) -> {
              return new Walk(new Attached.Stopped(code), async);
            }
            case Attempt.Declined _ -> {} // R11: the next driver may have more luck
          }
        }
      }
    }
    return new Walk(new Attached.None(), async);
  }

  private void deferMatch(LinuxDevice device) {
    device.canMatch = true;
    deferral.add(device);
  }

  /** Takes the device's one place for a driver-side job, unless it is taken (R4, R5). */
  private void schedule(BusDriver driver, LinuxDevice device) {
    tasks.lock(device);
    boolean free = device.driver == null && device.asyncDriver == null;
    if (free) {
      device.asyncDriver = driver;
    }
    tasks.unlock(device);
    if (free) {
      tasks.schedule("probe of " + device, () -> driverJob(driver, device));
    }
  }

  /** R6: nothing is asked again; a device that died meanwhile is caught in R20. */
  private void driverJob(BusDriver driver, LinuxDevice device) {
    locks.lock(device);
    device.asyncDriver = null;
    try {
      probing.probe(driver, device);
    } finally {
      locks.unlock(device);
    }
  }

  private void probeLocked(BusDriver driver, LinuxDevice device) {
    locks.lock(device);
    try {
      probing.probe(driver, device);
    } finally {
      locks.unlock(device);
    }
  }
}
