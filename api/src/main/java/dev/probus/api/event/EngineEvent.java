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
   * The kernel would have written a warning (Linux policy only).
   *
   * @param by who is warned of: a device's id, a module's name, or the program
   * @param text what it says
   */
  record Warned(String by, String text) implements EngineEvent {}

  /**
   * A bus, or a driver's work, says something that people should read and that is no failure.
   *
   * @param by who says it: a bus, or a device's id
   * @param text one line
   */
  record Noted(String by, String text) implements EngineEvent {}

  /**
   * Tasks wait for each other and never go on (Linux policy only: R119, R130 to R132).
   *
   * @param circle who waits for what because of whom, a clause for each task; the last one waits
   *     for the first
   */
  record Deadlocked(List<String> circle) implements EngineEvent {
    /** Copies the circle. */
    public Deadlocked {
      circle = List.copyOf(circle);
    }
  }

  /**
   * Something goes round for ever and nothing behind it is done any more (Linux policy only: R57).
   *
   * @param what what goes round
   */
  record Endless(String what) implements EngineEvent {}

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
