package dev.probus.core.machine;

import dev.probus.core.linux.LinuxDevice;
import org.jspecify.annotations.Nullable;

/** A declared device and what has become of it. */
final class ModelDevice {
  final ScriptedDevice script;

  /** The device on its bus; null while it is absent. */
  @Nullable LinuxDevice present;

  /** The device whose probe added it, until it goes. */
  @Nullable ModelDevice adder;

  /** Probes since it was added; an absent device keeps the number. */
  int attempts;

  /** Results taken since it was added, by whichever drivers. */
  int resultsTaken;

  ModelDevice(ScriptedDevice script) {
    this.script = script;
  }

  String name() {
    return script.name();
  }
}
