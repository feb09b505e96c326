package dev.probus.api.event;

import dev.probus.api.DeviceId;
import java.util.List;

/** Something about the engine as a whole. */
public sealed interface EngineEvent extends Event {

  /**
   * A bus, provider or module could not start or stop.
   *
   * @param part what it is and its name
   */
  record PartFailed(String part, Throwable cause) implements EngineEvent {}

  /**
   * Nothing can move, and it is proved that a device waits in vain unless the outside world
   * changes.
   *
   * @param verdicts one for each resource that it misses
   */
  record Stuck(DeviceId device, List<Verdict> verdicts) implements EngineEvent {
    /** Copies the verdicts. */
    public Stuck {
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * Nothing can move.
   *
   * @param bound how many devices are bound
   * @param waiting how many wait for resources
   * @param failed how many have failed
   * @param unmatched how many have no driver
   */
  record Settled(int bound, int waiting, int failed, int unmatched) implements EngineEvent {}
}
