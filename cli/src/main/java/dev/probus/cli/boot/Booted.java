package dev.probus.cli.boot;

import dev.probus.api.bus.Machine;
import dev.probus.api.event.LogEntry;
import dev.probus.core.Policy;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.Recording;
import dev.probus.core.explain.Snapshot;
import java.util.List;
import java.util.OptionalLong;

/**
 * A machine, and what came of it.
 *
 * @param machine what was booted
 * @param policy who decided when a device is probed
 * @param seed what decided the order of things
 * @param snapshot its devices when nothing could move any more
 * @param log all that happened until then
 * @param history the same, told device by device
 */
public record Booted(
    Machine machine,
    Policy policy,
    long seed,
    Snapshot snapshot,
    List<LogEntry> log,
    History history) {

  /** Copies the log. */
  public Booted {
    log = List.copyOf(log);
  }

  /** Returns the run as it is written down. */
  public Recording recording() {
    return new Recording(machine.name(), policy.word(), OptionalLong.of(seed), log);
  }

  /** Counts the devices in a state. */
  public int count(DeviceState state) {
    return snapshot.in(state).size();
  }

  /** Counts the calls of probes for all devices. */
  public int probeCalls() {
    return snapshot.devices().stream().mapToInt(device -> device.probeCalls()).sum();
  }

  /** Returns when nothing could move any more, in nanoseconds of the engine's clock. */
  public long nanos() {
    return log.isEmpty() ? 0 : log.getLast().nanos();
  }

  /** Tells whether every device is bound and every part of the machine worked. */
  public boolean sound() {
    return count(DeviceState.BOUND) == snapshot.devices().size() && history.troubles().isEmpty();
  }
}
