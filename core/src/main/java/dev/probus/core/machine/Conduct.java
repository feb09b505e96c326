package dev.probus.core.machine;

import dev.probus.api.ProbeType;
import java.time.Duration;
import java.util.List;

/**
 * What only a driver of a machine does.
 *
 * @param bus the bus whose devices it is for
 * @param type how its probes may run beside others
 * @param takes how long a probe takes before it does anything
 * @param first what a probe does then, before it asks for anything
 * @param work what goes on after a probe that took the device; nothing if empty
 * @param discovers whether it finds out in its probe what it needs, and declares nothing
 */
record Conduct(
    String bus,
    ProbeType type,
    Duration takes,
    List<Operation> first,
    List<Operation> work,
    boolean discovers) {

  /** That of a driver that says nothing of the kind. */
  static final Conduct USUAL =
      new Conduct(
          ScriptedDevice.USUAL_BUS, ProbeType.SYNC, Duration.ZERO, List.of(), List.of(), false);
}
