package dev.probus.core.machine;

import dev.probus.core.linux.Attached;
import dev.probus.core.linux.Errno;
import dev.probus.core.linux.LinuxCore;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.LinuxDriver;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries out the actions of a scenario. */
final class Actions {
  private final ModelMachine machine;
  private final LinuxCore core;
  private final TraceText trace;
  private final Set<String> registered = new HashSet<>();

  Actions(ModelMachine machine) {
    this.machine = machine;
    this.core = machine.core();
    this.trace = machine.trace();
  }

  /** Carries one out; returns its own answer. */
  Errno perform(Action action) {
    return switch (action) {
      case Action.Register(String driver) -> register(driver);
      case Action.Unregister(String driver) -> unregister(driver);
      case Action.Add(String device) -> machine.add(machine.device(device), null);
      case Action.Remove(String device) -> machine.remove(machine.device(device));
      case Action.Publish(String resource) -> done(() -> machine.publish(resource));
      case Action.Withdraw(String resource) -> done(() -> machine.withdraw(resource));
      case Action.Never _, Action.Request _ ->
          throw new IllegalArgumentException(action + " is not replayed");
      case Action.Trigger() -> done(core::trigger);
      case Action.Unbind(String device) -> present(device, core::unbind);
      case Action.Bind(String device, String driver) -> bind(device, driver);
      case Action.WriteBind(String device, String driver) -> core.sysfs().bind(driver, device);
      case Action.WriteUnbind(String device, String driver) -> core.sysfs().unbind(driver, device);
      case Action.DriversProbe(String device) -> core.sysfs().driversProbe(device);
      case Action.WriteOverride(String device, String text) ->
          core.sysfs().driverOverride(device, text);
      case Action.Attach(String device) -> present(device, this::attach);
      case Action.Reprobe(String device) -> present(device, core::reprobe);
      case Action.Rescan() -> core.rescan();
      case Action.Block() -> done(core::block);
      case Action.Unblock() -> done(core::unblock);
      case Action.Disable() -> done(core::disable);
      case Action.Enable() -> done(core::enable);
      case Action.Autoprobe(boolean on) -> done(() -> core.autoprobe(on));
      case Action.Link link ->
          machine.link(
              machine.device(link.consumer()), machine.device(link.supplier()), link.flags());
      case Action.Wait() -> done(core::waitForDeviceProbe);
      case Action.Dump() -> done(this::dump);
      case Action.State() -> done(this::state);
    };
  }

  /** Tells what is left at the end. */
  void report() {
    dump();
    state();
    trace.counters(machine.counters());
  }

  private Errno register(String name) {
    return registered.add(name) ? core.register(machine.driver(name)) : Errno.EEXIST;
  }

  private Errno unregister(String name) {
    return registered.remove(name) ? core.unregister(machine.driver(name)) : Errno.ENOENT;
  }

  /** The match is asked first, and must be positive (narrower than R21). */
  private Errno bind(String deviceName, String driverName) {
    LinuxDevice device = machine.device(deviceName).present;
    if (device == null || !registered.contains(driverName)) {
      return Errno.ENOENT;
    }
    LinuxDriver driver = machine.driver(driverName);
    return core.matches(driver, device) ? core.bind(driver, device) : Errno.ENODEV;
  }

  private Errno attach(LinuxDevice device) {
    Attached attached = core.attach(device);
    trace.line("attach-returned " + attached.value());
    return attached.code();
  }

  private void dump() {
    core.pending().forEach(device -> trace.listed("pending", device));
    core.active().forEach(device -> trace.listed("active", device));
    trace.line("list-end");
  }

  private void state() {
    for (ModelDevice device : machine.devices()) {
      trace.line("state " + device.name() + " " + driver(device) + " " + device.attempts);
    }
  }

  private static String driver(ModelDevice device) {
    if (device.present == null) {
      return "absent";
    }
    @Nullable LinuxDriver driver = device.present.driver();
    return driver == null ? "-" : driver.name();
  }

  private Errno present(String name, Function<LinuxDevice, Errno> action) {
    LinuxDevice device = machine.device(name).present;
    return device == null ? Errno.ENOENT : action.apply(device);
  }

  private static Errno done(Runnable action) {
    action.run();
    return Errno.OK;
  }
}
