package dev.probus.core.machine;

import dev.probus.core.linux.Counters;
import dev.probus.core.linux.Errno;
import dev.probus.core.linux.Limits;
import dev.probus.core.linux.LinkFlag;
import dev.probus.core.linux.LinuxCore;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.LinuxDriver;
import dev.probus.core.linux.OneThread;
import dev.probus.core.linux.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The machine that a scenario describes, on a core: its devices, its drivers, and resources that
 * are plain names. What can be asked of it can be asked from inside a probe too.
 */
final class ModelMachine {
  private static final String BUS = "anchor";

  private final TraceText trace = new TraceText();
  private final OneThread tasks;
  private final LinuxCore core;
  private final SequencedMap<String, ModelDevice> devices = new LinkedHashMap<>();
  private final Map<String, LinuxDriver> drivers = new LinkedHashMap<>();
  private final Set<String> resources = new HashSet<>();
  private Counters counters = Counters.ZERO;

  ModelMachine(Scenario scenario, Limits limits) {
    tasks = new OneThread(limits);
    core = new LinuxCore(BUS, this::step, limits, tasks);
    scenario.devices().forEach(script -> devices.put(script.name(), new ModelDevice(script)));
    scenario.drivers().forEach(script -> drivers.put(script.name(), new ModelDriver(script, this)));
  }

  LinuxCore core() {
    return core;
  }

  /** Lets everything come to rest. */
  void settle() {
    tasks.settle();
  }

  TraceText trace() {
    return trace;
  }

  Counters counters() {
    return counters;
  }

  /** Returns all declared devices, in order of declaration. */
  List<ModelDevice> devices() {
    return List.copyOf(devices.sequencedValues());
  }

  ModelDevice device(String name) {
    return Objects.requireNonNull(devices.get(name), name);
  }

  LinuxDriver driver(String name) {
    return Objects.requireNonNull(drivers.get(name), name);
  }

  /**
   * Puts a device on the bus.
   *
   * @param adder the device whose probe asks for it, or null
   * @return EEXIST if it is there, ENODEV if its parent is not or the driver set for it is not
   *     registered
   */
  Errno add(ModelDevice device, @Nullable ModelDevice adder) {
    if (device.present != null) {
      return Errno.EEXIST;
    }
    String parentName = device.script.parent();
    LinuxDevice parent = parentName == null ? null : device(parentName).present;
    if (parentName != null && parent == null) {
      return Errno.ENODEV;
    }
    LinuxDevice arriving = new LinuxDevice(device.name(), parent);
    String preset = device.script.driver();
    Errno set = preset == null ? Errno.OK : core.preset(driver(preset), arriving);
    if (set != Errno.OK) {
      return set;
    }
    device.present = arriving;
    device.adder = adder;
    device.attempts = 0;
    device.resultsTaken = 0;
    core.add(arriving);
    return Errno.OK;
  }

  /**
   * Takes a device off the bus.
   *
   * @return ENOENT if it is absent, EBUSY if others hang on it that its own probes did not add
   */
  Errno remove(ModelDevice device) {
    LinuxDevice leaving = device.present;
    if (leaving == null) {
      return Errno.ENOENT;
    }
    if (devices.sequencedValues().stream().anyMatch(other -> holds(other, device))) {
      return Errno.EBUSY;
    }
    device.present = null;
    device.adder = null;
    core.remove(leaving);
    return Errno.OK;
  }

  /** Links two devices: ENOENT if one is absent, EINVAL if the core refuses. */
  Errno link(ModelDevice consumer, ModelDevice supplier, Set<LinkFlag> flags) {
    if (consumer.present == null || supplier.present == null) {
      return Errno.ENOENT;
    }
    return core.link(consumer.present, supplier.present, flags) ? Errno.OK : Errno.EINVAL;
  }

  boolean has(String resource) {
    return resources.contains(resource);
  }

  /** Makes a resource present; nobody is told. */
  void publish(String resource) {
    trace.line("publish " + resource + (resources.add(resource) ? "" : " (already)"));
  }

  /** Makes a resource absent; nobody is told. */
  void withdraw(String resource) {
    trace.line("withdraw " + resource + (resources.remove(resource) ? "" : " (absent)"));
  }

  private void step(Step step) {
    counters = counters.plus(step);
    trace.step(step);
  }

  private static boolean holds(ModelDevice child, ModelDevice parent) {
    return child.present != null
        && parent.name().equals(child.script.parent())
        && child.adder != parent;
  }
}
