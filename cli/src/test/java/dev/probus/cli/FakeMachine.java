package dev.probus.cli;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineProvider;
import java.util.function.Supplier;

/** A machine with a name. */
record FakeMachine(String name, String title, Supplier<Machine> maker) implements MachineProvider {
  @Override
  public Machine machine() {
    return maker.get();
  }
}
