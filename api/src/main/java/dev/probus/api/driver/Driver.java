package dev.probus.api.driver;

import dev.probus.api.Device;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.resource.ResourceKey;
import java.util.Set;

/**
 * Drives devices. The engine calls {@link #probe} for a device that matches and whose declared
 * needs are there, and {@link #remove} when a bound device is to be let go.
 *
 * <p>One driver may be asked for many devices at once, from many threads; for one device all calls
 * come one after another, each seeing what the one before did. {@link #name}, {@link #matches},
 * {@link #type}, {@link #needs} and {@link #promises} must be quick, without effects, and answer
 * the same each time. Whatever a driver throws is contained: it fails that device and no other.
 *
 * @param <D> what its bus calls a device. A table that matches devices of another type is a
 *     mistake; each such probe fails
 */
public interface Driver<D extends Device> {

  /** Returns the driver's name, unique in an engine; not blank. */
  String name();

  /** Returns which devices it is for. */
  MatchTable matches();

  /** Returns how its probes may run beside others. */
  default ProbeType type() {
    return ProbeType.SYNC;
  }

  /**
   * Returns the resources without which a probe makes no sense. While one of them is missing {@link
   * #probe} is not called, and when one is withdrawn the device is unbound. May be asked on the
   * thread that tells of the device, and for a device that another driver is chosen for. The order
   * of a {@link java.util.SequencedSet} is kept for people who read what is waited for. Where there
   * are thousands of devices, answer with a {@link dev.probus.api.resource.KeySet}.
   */
  default Set<ResourceKey<?>> needs(D device) {
    return Set.of();
  }

  /**
   * Returns the resources that this driver means to publish for the device, in its probe or later.
   * It decides nothing; it lets a diagnosis say who is waited for.
   */
  default Set<ResourceKey<?>> promises(D device) {
    return Set.of();
  }

  /**
   * Takes the device, or says why not. Ordinary blocking code; see {@link ProbeType} for what it
   * holds up while it blocks.
   *
   * @param device what to drive
   * @param probe what may be asked for and done; valid on this thread until this method returns
   * @throws Exception if the device cannot be driven; the same as {@link ProbeOutcome.Failed}
   */
  ProbeOutcome probe(D device, ProbeContext probe) throws Exception;

  /**
   * Lets a bound device go. Called once for each probe that bound, after the device's consumers
   * have been unbound and its work has ended, and before what the probe owned is closed; not called
   * for a probe that did not bind (R31).
   *
   * @throws Exception noted in the log; unbinding goes on
   */
  default void remove(D device) throws Exception {}
}
