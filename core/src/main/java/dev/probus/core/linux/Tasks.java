package dev.probus.core.linux;

import java.util.function.Supplier;

/**
 * Who runs the core's jobs, and how its callers wait. One filling has a single thread, which runs
 * jobs while it waits ({@link OneThread}); another gives each caller and each job a strand of its
 * own.
 *
 * <p>All state of the core belongs to whoever is inside it; a filling lets in one at a time, and
 * lets another in while the first waits or runs a driver's code.
 */
public interface Tasks {

  /** Queues the pass over deferred devices; in vain if it is queued already (R51). */
  void queueRetryPass(Runnable pass);

  /**
   * Schedules an async call in the default domain (R116).
   *
   * @param what what is done, for diagnosis
   */
  void schedule(String what, Runnable call);

  /** Takes the device lock, and waits for it. */
  void lock(LinuxDevice device);

  /** Gives the device lock back. */
  void unlock(LinuxDevice device);

  /** Counts a probe that begins on the caller's behalf, until {@link #probeEnds} (R19). */
  void probeBegins(LinuxDevice device);

  /** Ends the count of the caller's last probe that has begun. */
  void probeEnds(LinuxDevice device);

  /**
   * Waits for the retry pass, then for probes, then for async calls (R69).
   *
   * @return whether there was anything to wait for
   */
  boolean waitForDeviceProbe();

  /** Waits for the retry pass that is due or under way, and for no later one (R63, R66). */
  void flushRetryPass();

  /** Waits for all async calls, those included that are scheduled meanwhile (R119). */
  void synchronizeFull();

  /** Runs a driver's code, which may call the core back. */
  <T> T outside(Supplier<T> code);

  /**
   * Enters a step that may lead to another of its kind inside it.
   *
   * @throws CoreStuckException if no stack would hold so many
   */
  void enter();

  /** Leaves the step that was entered last. */
  void leave();
}
