package dev.probus.core.linux;

import java.util.ArrayList;
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
  private final DeviceOrder order = new DeviceOrder();
  private final List<Consumer<? super LinuxDevice>> interfaces = new ArrayList<>();
  private final LinuxBus bus;
  private final Tasks tasks;
  private final DeviceLocks locks;
  private final Trace trace;
  private final AsyncChoice asyncChoice;
  private final Deferral deferral;
  private final Linking linking;
  private final FirmwareLinks firmware;
  private final SyncState syncState;
  private final Links links;
  private final DriverCalls calls;
  private final BindSequence sequence;
  private final PresetDrivers presets;
  private final Probing probing;
  private final Attach attach;
  private final Release release;
  private final ProbeMessages messages;
  private final Components components;
  private final DelayedWork delayed;
  private final DeferredTimeout timeout;
  private final Boot boot;
  private boolean autoprobe = true;

  /**
   * Makes a core without devices and drivers that booted long ago: triggers take effect, and nobody
   * waits for a timeout.
   *
   * @param bus the name of the bus, which stands for the core in reasons (R59)
   * @param listener is told every step
   * @param limits end a run that has no end
   * @param tasks who runs its jobs; for this core alone
   */
  public LinuxCore(String bus, Consumer<? super Step> listener, Limits limits, Tasks tasks) {
    this(
        new LinuxSettings(LinuxBus.named(bus), BootParameters.USUAL, DelayedWork.none()),
        listener,
        limits,
        tasks);
    boot.longAgo();
  }

  /**
   * Forgets what kernels have known since 2014: that the trigger was fired while a probe deferred
   * (R56). Called before anything is registered.
   */
  public void stopCountingTriggers() {
    deferral.stopCounting();
  }

  /**
   * Makes a core without devices and drivers that is booting: until {@link #lateInitcall} triggers
   * mean nothing (R62), and {@code sync_state} is held back (R88).
   *
   * @param settings what it boots with
   * @param listener is told every step
   * @param limits end a run that has no end
   * @param tasks who runs its jobs; for this core alone
   */
  public LinuxCore(
      LinuxSettings settings, Consumer<? super Step> listener, Limits limits, Tasks tasks) {
    this.tasks = tasks;
    bus = settings.bus();
    BootParameters parameters = settings.parameters();
    locks = new DeviceLocks(bus, tasks);
    trace = new Trace(listener, limits);
    asyncChoice = new AsyncChoice(parameters, trace);
    deferral = new Deferral(trace, () -> tasks.queueRetryPass(this::retryPass));
    linking = new Linking(order);
    firmware = new FirmwareLinks(parameters.links(), linking, trace);
    syncState = new SyncState(bus, trace, tasks);
    links = new Links(deferral, firmware, syncState);
    calls = new DriverCalls(bus, trace, tasks);
    sequence =
        new BindSequence(bus, trace, deferral, links, syncState, calls, parameters.testRemoval());
    presets = new PresetDrivers(sequence);
    probing = new Probing(bus.name(), tasks, deferral, sequence);
    attach = new Attach(bus, trace, devices, drivers, probing, presets, deferral, tasks, locks);
    release = new Release(trace, links, tasks, locks, bus, calls);
    messages = new ProbeMessages(bus.name(), trace);
    components = new Components(tasks, messages, trace);
    delayed = settings.delayed();
    Runnable driversDone = () -> firmware.driversDone(devices);
    timeout =
        new DeferredTimeout(
            trace, deferral, parameters, delayed, driversDone, tasks::flushRetryPass);
    boot =
        new Boot(
            deferral, syncState, firmware, timeout, parameters, driversDone, tasks::flushRetryPass);
    boot.begin();
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
    if ((bus.hasProbe() && driver.hasProbe()) || (bus.hasRemove() && driver.hasRemove())) {
      String text = "' has callbacks that its bus has as well; those of the bus count";
      trace.log(LogLevel.WARNING, "Driver '" + driver.name() + text);
    }
    BusDriver registered = new BusDriver(driver, asyncChoice.allows(driver));
    drivers.append(registered);
    if (autoprobe) {
      attach.driverAttach(registered);
    }
    timeout.extend();
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
    if (registered.async()) {
      tasks.synchronizeFull();
    }
    release.detach(registered);
    return Errno.OK;
  }

  /**
   * Puts a device on the bus and probes it (R7).
   *
   * @return {@link Errno#EINVAL} if it has no name; what the probes did does not matter
   */
  public Errno add(LinuxDevice device) {
    if (device.name().isEmpty()) {
      return Errno.EINVAL;
    }
    device.registered = true;
    devices.append(device);
    order.append(device);
    trace.tell(new Step.Added(device));
    trace.uevent(Uevent.ADD, device);
    firmware.arrives(device);
    tasks.lock(device);
    device.readyToProbe = true;
    tasks.unlock(device);
    busProbeDevice(device);
    firmware.unblockConsumers(device);
    LinuxDevice parent = device.parent();
    if (parent != null) {
      parent.children.add(device);
    }
    return Errno.OK;
  }

  /** Takes a device off the bus, its driver and its links with it (R103). */
  public void remove(LinuxDevice device) {
    tasks.lock(device);
    device.dead = true;
    tasks.unlock(device);
    firmware.leaves(device);
    trace.tell(new Step.Deleting(device));
    LinuxDevice parent = device.parent();
    if (parent != null) {
      parent.children.remove(device);
    }
    devices.remove(device);
    release.release(device);
    order.remove(device);
    deferral.remove(device);
    links.purge(device);
    calls.releaseResources(device);
    trace.tell(new Step.Removed(device));
    trace.uevent(Uevent.REMOVE, device);
  }

  /** Tells whether a driver that is registered fits the device; false if it is not registered. */
  public boolean matches(LinuxDriver driver, LinuxDevice device) {
    BusDriver registered = find(driver.name());
    return registered != null && attach.match(registered, device).number() > 0;
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
    locks.lock(device);
    try {
      Errno code = probing.tryOnce(registered, device).code();
      return code == Errno.EPROBE_DEFER ? Errno.EAGAIN : code;
    } finally {
      locks.unlock(device);
    }
  }

  /**
   * Sets a device's driver beforehand: when it arrives, or is attached, it is bound to that one
   * without a probe (R9).
   *
   * @return {@link Errno#ENODEV} if the driver is not registered, {@link Errno#EBUSY} if the device
   *     has one
   */
  public Errno preset(LinuxDriver driver, LinuxDevice device) {
    BusDriver registered = find(driver.name());
    if (registered == null) {
      return Errno.ENODEV;
    }
    if (device.driver != null) {
      return Errno.EBUSY;
    }
    device.driver = registered;
    return Errno.OK;
  }

  /**
   * Binds a device to the driver set for it, without a probe; suppliers that are not ready do not
   * count (R9, R92).
   *
   * @return {@link Errno#ENODEV} if none is set
   */
  public Errno bindPreset(LinuxDevice device) {
    tasks.lock(device);
    try {
      return presets.bind(device);
    } finally {
      tasks.unlock(device);
    }
  }

  /** Returns what userspace can write. */
  public SysfsFiles sysfs() {
    return new SysfsFiles(this, tasks, devices, this::find);
  }

  /** Returns the component framework (section I). */
  public Components components() {
    return components;
  }

  /** Returns what loads firmware beside probing (section J), from the given place. */
  public FirmwareRequests firmware(FirmwareLoader loader) {
    return new FirmwareRequests(loader, delayed, tasks);
  }

  /**
   * Says in a probe why it fails: a deferral's reason is noted, another failure is logged, unless
   * memory ran out (R59).
   *
   * @param level {@link LogLevel#ERROR} or {@link LogLevel#WARNING}
   * @return the code, unchanged
   */
  public Errno probeFailed(LogLevel level, LinuxDevice device, Errno code, String message) {
    return messages.say(level, device, code, message);
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
    return linking.add(consumer, supplier, flags);
  }

  /** Has all deferred devices tried again (R55). */
  public void trigger() {
    deferral.trigger();
  }

  /** Stops all probing, and waits for what is under way (R60). */
  public void block() {
    sequence.block(true);
    tasks.waitForDeviceProbe();
  }

  /** Allows probing again, and triggers (R60). */
  public void unblock() {
    sequence.block(false);
    deferral.trigger();
  }

  /**
   * Ends boot: deferred devices are tried again, {@code sync_state} is let go, and the timeout for
   * optional suppliers begins (R63). To be called once, on a core that boots.
   */
  public void lateInitcall() {
    boot.lateInitcall();
  }

  /** Probes once without suppliers that nobody drives, as booting from the net asks for (R68). */
  public void waitForInitDevicesProbe() {
    boot.bestEffort(tasks::waitForDeviceProbe);
  }

  /**
   * Says whether a driver shall still wait for a supplier that it can do without (R65).
   *
   * @return EPROBE_DEFER while it may come, ENODEV or ETIMEDOUT if not
   */
  public Errno checkState(LinuxDevice device) {
    return timeout.checkState(device);
  }

  /** Holds {@code sync_state} back until {@link #resumeSyncState} (R88). */
  public void pauseSyncState() {
    syncState.pause();
  }

  /** Ends one {@link #pauseSyncState}. */
  public void resumeSyncState() {
    syncState.resume();
  }

  /**
   * Says whether no counted probe is under way (R70).
   *
   * @return {@link Errno#EBUSY} while one is
   */
  public Errno probeDone() {
    return probing.running() ? Errno.EBUSY : Errno.OK;
  }

  /** Has every device told from now on that is probed, each time, and those that are here (R8). */
  public void addInterface(Consumer<? super LinuxDevice> addDevice) {
    interfaces.add(addDevice);
    for (LinuxDevice device : devices) {
      outside(addDevice, device);
    }
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

  /** Returns the text of {@code devices_deferred} (R61). */
  public String devicesDeferred() {
    return DeferredList.text(deferral.pending());
  }

  /** Returns all devices in the order in which they are resumed, suppliers first (R52, R84). */
  public List<LinuxDevice> order() {
    return order.devices();
  }

  /** Returns the devices that wait for the worker, in order. */
  public List<LinuxDevice> active() {
    return deferral.active();
  }

  /** R52: what is added to the list meanwhile is dealt with in the same pass. */
  private void retryPass() {
    LinuxDevice device = deferral.takeActive();
    while (device != null) {
      order.moveToTail(device);
      busProbeDevice(device);
      device = deferral.takeActive();
    }
  }

  /** R8: with automatic probing off, a device that is tried again is lost. */
  private void busProbeDevice(LinuxDevice device) {
    if (autoprobe) {
      attach.initialProbe(device);
    }
    for (Consumer<? super LinuxDevice> addDevice : List.copyOf(interfaces)) {
      outside(addDevice, device);
    }
  }

  private void outside(Consumer<? super LinuxDevice> call, LinuxDevice device) {
    tasks.outside(() -> {
      call.accept(device);
      return device;
    });
  }

  Match match(BusDriver driver, LinuxDevice device) {
    return attach.match(driver, device);
  }

  Errno scan(LinuxDevice device) {
    if (device.driver != null) {
      return Errno.OK;
    }
    locks.lockParent(device);
    try {
      return attach.attach(device).code();
    } finally {
      locks.unlockParent(device);
    }
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
