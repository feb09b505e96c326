package dev.probus.core.linux;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The driver core with one bus. Every method carries out what its namesake in the kernel does, and
 * returns when that returns; jobs of the worker run as its {@link Tasks} let them. For whoever
 * these let in; drivers may call it from their callbacks.
 *
 * <p>Every method that probes or releases throws {@link CoreStuckException} where the kernel would
 * not return.
 */
public final class LinuxCore {
  private final LiveList<LinuxDevice> devices = new LiveList<>();
  private final LiveList<BusDriver> drivers = new LiveList<>();
  private final Trace trace;
  private final Deferral deferral;
  private final Links links;
  private final Probing probing;
  private final Attach attach;
  private final Tasks tasks;
  private final Release release;
  private boolean autoprobe = true;

  /**
   * Makes a core without devices and drivers, past the end of boot: triggers take effect (R63).
   *
   * @param bus the name of the bus, which stands for the core in reasons (R59)
   * @param listener is told every step
   * @param limits end a run that has no end
   * @param tasks who runs its jobs; for this core alone
   */
  public LinuxCore(String bus, Consumer<? super Step> listener, Limits limits, Tasks tasks) {
    this.tasks = tasks;
    trace = new Trace(listener, limits);
    deferral = new Deferral(trace, () -> tasks.queueRetryPass(this::retryPass));
    links = new Links(deferral);
    probing = new Probing(bus, trace, tasks, deferral, links);
    attach = new Attach(trace, devices, drivers, probing, deferral, tasks);
    release = new Release(trace, links, tasks);
  }

  /**
   * Registers a driver and offers it all devices (R3).
   *
   * @return {@link Errno#EBUSY} if one of that name is there; what the probes did does not matter
   */
  public Errno register(LinuxDriver driver) {
    if (find(driver.name()) != null) {
      return Errno.EBUSY;
    }
    BusDriver registered = new BusDriver(driver);
    drivers.append(registered);
    if (autoprobe) {
      attach.driverAttach(registered);
    }
    return Errno.OK;
  }

  /**
   * Takes a driver back: off the list first, then waits if it is async, then releases (R102).
   *
   * @return {@link Errno#ENOENT} if it is not registered
   */
  public Errno unregister(LinuxDriver driver) {
    BusDriver registered = find(driver.name());
    if (registered == null) {
      return Errno.ENOENT;
    }
    drivers.remove(registered);
    if (driver.async()) {
      tasks.synchronizeFull();
    }
    release.detach(registered);
    return Errno.OK;
  }

  /** Puts a device on the bus and probes it (R7). */
  public void add(LinuxDevice device) {
    devices.append(device);
    trace.tell(new Step.Added(device));
    busProbeDevice(device);
    LinuxDevice parent = device.parent();
    if (parent != null) {
      parent.children.add(device);
    }
  }

  /** Takes a device off the bus, its driver and its links with it (R103). */
  public void remove(LinuxDevice device) {
    tasks.lock(device);
    device.dead = true;
    tasks.unlock(device);
    trace.tell(new Step.Deleting(device));
    LinuxDevice parent = device.parent();
    if (parent != null) {
      parent.children.remove(device);
    }
    devices.remove(device);
    release.release(device);
    deferral.remove(device);
    links.purge(device);
    trace.tell(new Step.Removed(device));
  }

  /** Tells whether a driver that is registered fits the device; false if it is not registered. */
  public boolean matches(LinuxDriver driver, LinuxDevice device) {
    BusDriver registered = find(driver.name());
    return registered != null && attach.match(registered, device) == Match.YES;
  }

  /**
   * Binds one device to one driver, unasked whether they match, without ever listing it (R22).
   *
   * @return {@link Errno#ENODEV} if the driver is not registered, {@link Errno#EAGAIN} for a
   *     deferral, else the code of the attempt
   */
  public Errno bind(LinuxDriver driver, LinuxDevice device) {
    BusDriver registered = find(driver.name());
    if (registered == null) {
      return Errno.ENODEV;
    }
    tasks.lock(device);
    try {
      Errno code = probing.tryOnce(registered, device).code();
      return code == Errno.EPROBE_DEFER ? Errno.EAGAIN : code;
    } finally {
      tasks.unlock(device);
    }
  }

  /**
   * Takes the driver off a device (R23).
   *
   * @return {@link Errno#ENODEV} if it has none
   */
  public Errno unbind(LinuxDevice device) {
    if (device.driver == null) {
      return Errno.ENODEV;
    }
    release.release(device);
    return Errno.OK;
  }

  /** Tries all drivers on a device (R15). */
  public Attached attach(LinuxDevice device) {
    return attach.attach(device);
  }

  /** Releases the device if it is bound, then tries all drivers on it; returns why that ended. */
  public Errno reprobe(LinuxDevice device) {
    release.release(device);
    return scan(device);
  }

  /** Tries all drivers on each device without one, up to the first that is ended (R24). */
  public Errno rescan() {
    for (LinuxDevice device : devices) {
      Errno code = scan(device);
      if (code != Errno.OK) {
        return code;
      }
    }
    return Errno.OK;
  }

  /**
   * Links a consumer to a supplier (R81 to R84).
   *
   * @return whether they are linked now; false if the core refuses
   */
  public boolean link(LinuxDevice consumer, LinuxDevice supplier, Set<LinkFlag> flags) {
    return links.add(consumer, supplier, flags);
  }

  /** Has all deferred devices tried again (R55). */
  public void trigger() {
    deferral.trigger();
  }

  /** Stops all probing, and waits for what is under way (R60). */
  public void block() {
    probing.block(true);
    tasks.waitForDeviceProbe();
  }

  /** Allows probing again, and triggers (R60). */
  public void unblock() {
    probing.block(false);
    deferral.trigger();
  }

  /** Lets triggers take effect, and fires one (R62, R63). */
  public void enable() {
    deferral.enable();
  }

  /** Makes triggers mean nothing (R62). */
  public void disable() {
    deferral.disable();
  }

  /** Switches the bus's automatic probing (R2). */
  public void autoprobe(boolean on) {
    autoprobe = on;
  }

  /**
   * Waits as {@code wait_for_device_probe} does; a retry asked for by the last probe is not due.
   */
  public void waitForDeviceProbe() {
    tasks.waitForDeviceProbe();
  }

  /** Returns the devices that wait for a trigger, in order (R61). */
  public List<LinuxDevice> pending() {
    return deferral.pending();
  }

  /** Returns the devices that wait for the worker, in order. */
  public List<LinuxDevice> active() {
    return deferral.active();
  }

  /** R52: what is added to the list meanwhile is dealt with in the same pass. */
  private void retryPass() {
    LinuxDevice device = deferral.takeActive();
    while (device != null) {
      busProbeDevice(device);
      device = deferral.takeActive();
    }
  }

  /** R8: with automatic probing off, a device that is tried again is lost. */
  private void busProbeDevice(LinuxDevice device) {
    if (autoprobe) {
      attach.initialProbe(device);
    }
  }

  private Errno scan(LinuxDevice device) {
    return device.driver == null ? attach.attach(device).code() : Errno.OK;
  }

  private @Nullable BusDriver find(String name) {
    for (BusDriver driver : drivers) {
      if (driver.name().equals(name)) {
        return driver;
      }
    }
    return null;
  }
}
