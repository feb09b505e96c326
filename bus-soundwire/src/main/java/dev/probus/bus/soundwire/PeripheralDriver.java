package dev.probus.bus.soundwire;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Set;

/**
 * What the author of a SoundWire driver writes; {@link SdwDriver} makes a driver of it. For one
 * peripheral all calls come one after another: first the probe, then exactly one {@link #status}
 * with the state that the peripheral is in then, then one for each change, and last {@link #remove}
 * (S26, S27, Z13).
 *
 * <p>That a probe succeeded says that the driver is there, not that the peripheral is: its
 * registers may be touched only while the last status told is attached (S28).
 */
public interface PeripheralDriver {

  /** Returns the driver's name, unique in an engine; not blank. */
  String name();

  /** Returns the parts that it is for, in order; at least one. */
  List<SdwId> ids();

  /** Returns how its probes may run beside others. */
  default ProbeType type() {
    return ProbeType.SYNC;
  }

  /** Returns the resources without which a probe makes no sense. */
  default Set<ResourceKey<?>> needs(SdwDevice device) {
    return Set.of();
  }

  /** Returns the resources that it means to publish, beside that the peripheral is initialised. */
  default Set<ResourceKey<?>> promises(SdwDevice device) {
    return Set.of();
  }

  /**
   * Takes the peripheral, or says why not. It may not be on the bus yet.
   *
   * @throws Exception if it cannot be driven
   */
  ProbeOutcome probe(SdwDevice device, ProbeContext probe) throws Exception;

  /**
   * The peripheral is in this state now. Short, and does not block: it holds up what else there is
   * to tell of this peripheral. When it returns for an attached one, the peripheral is initialised.
   *
   * @throws Exception if the peripheral cannot be set up. It is then not initialised; the driver
   *     stays (S26)
   */
  default void status(SdwDevice device, SdwState state) throws Exception {}

  /**
   * The peripheral wants to be served (S30).
   *
   * @param causes what its first interrupt register says, 0 to 0xFF (S5)
   * @throws Exception if that went wrong; noted in the log
   */
  default void alert(SdwDevice device, SdwState state, int causes) throws Exception {}

  /**
   * Lets the peripheral go. It is told nothing any more.
   *
   * @throws Exception noted in the log
   */
  default void remove(SdwDevice device) throws Exception {}
}
