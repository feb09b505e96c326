package dev.probus.core.linux;

import java.util.function.Consumer;
import java.util.function.Function;

/** A driver made of lambdas, for devices whose name begins with its own. */
final class ScriptedLinuxDriver implements LinuxDriver {
  private final String name;
  private final Function<LinuxDevice, Errno> probe;
  private final Consumer<LinuxDevice> remove;

  ScriptedLinuxDriver(
      String name, Function<LinuxDevice, Errno> probe, Consumer<LinuxDevice> remove) {
    this.name = name;
    this.probe = probe;
    this.remove = remove;
  }

  ScriptedLinuxDriver(String name, Function<LinuxDevice, Errno> probe) {
    this(name, probe, device -> {});
  }

  ScriptedLinuxDriver(String name) {
    this(name, device -> Errno.OK);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean async() {
    return false;
  }

  @Override
  public Match match(LinuxDevice device) {
    return device.name().startsWith(name) ? Match.YES : Match.NO;
  }

  @Override
  public Errno probe(LinuxDevice device) {
    return probe.apply(device);
  }

  @Override
  public void remove(LinuxDevice device) {
    remove.accept(device);
  }
}
