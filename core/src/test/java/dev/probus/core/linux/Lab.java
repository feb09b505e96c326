package dev.probus.core.linux;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A core that boots, on one thread, and what it has told. */
final class Lab {
  final List<Step> steps = new ArrayList<>();
  final Hours hours = new Hours();
  final OneThread tasks = new OneThread(Limits.USUAL);
  final LinuxCore core;

  Lab(LinuxBus bus, BootParameters parameters) {
    core =
        new LinuxCore(new LinuxSettings(bus, parameters, hours), steps::add, Limits.USUAL, tasks);
  }

  Lab(BootParameters parameters) {
    this(LinuxBus.named("bus"), parameters);
  }

  /** Boots with a command line and modules, up to late_initcall and not beyond. */
  Lab(String commandLine) {
    this(BootParameters.of(true, commandLine));
  }

  /** A lab whose kernel has come to the end of its boot, with a timeout of 10 s. */
  static Lab booted() {
    Lab lab = new Lab("");
    lab.core.lateInitcall();
    lab.steps.clear();
    return lab;
  }

  LinuxDevice add(String name) {
    return add(new LinuxDevice(name, null));
  }

  LinuxDevice add(String name, @Nullable LinuxDevice parent) {
    return add(new LinuxDevice(name, parent));
  }

  LinuxDevice add(FirmwareNode node) {
    return add(new LinuxDevice(node.name(), null, node));
  }

  LinuxDevice add(FirmwareNode node, LinuxDevice parent) {
    return add(new LinuxDevice(node.name(), parent, node));
  }

  LinuxDevice add(LinuxDevice device) {
    core.add(device);
    tasks.settle();
    return device;
  }

  Fake register(Fake driver) {
    core.register(driver);
    tasks.settle();
    return driver;
  }

  Fake register(String driver) {
    return register(new Fake(driver));
  }

  /** Returns the lines of the kernel's log, each with its level. */
  List<String> log() {
    return steps.stream()
        .filter(Step.Logged.class::isInstance)
        .map(Step.Logged.class::cast)
        .map(step -> step.level() + " " + step.text())
        .toList();
  }

  long count(Class<? extends Step> kind) {
    return steps.stream().filter(kind::isInstance).count();
  }
}
