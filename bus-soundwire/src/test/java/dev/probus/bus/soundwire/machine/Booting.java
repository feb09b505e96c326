package dev.probus.bus.soundwire.machine;

import dev.probus.api.bus.Machine;
import dev.probus.api.event.LogEntry;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.explain.RunFigures;
import dev.probus.core.explain.Snapshot;
import java.util.List;

/** What came of booting a machine in virtual time. */
record Booting(Snapshot snapshot, List<LogEntry> log, RunFigures figures) {

  static Booting of(Machine machine, Policy policy) throws InterruptedException {
    try (ProbeEngine engine =
        ProbeEngine.builder().machine(machine).policy(policy).simulated(0).build()) {
      engine.start();
      Snapshot snapshot = engine.settle().snapshot();
      return new Booting(snapshot, engine.log(), RunFigures.of(snapshot, engine.log()));
    }
  }

  int calls(String device) {
    return snapshot.devices().stream()
        .filter(status -> status.id().toString().equals(device))
        .findFirst()
        .orElseThrow()
        .probeCalls();
  }
}
