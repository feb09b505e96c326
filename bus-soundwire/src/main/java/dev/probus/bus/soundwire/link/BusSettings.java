package dev.probus.bus.soundwire.link;

import dev.probus.api.DeviceId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a controller's links are run. Made by {@link #standard} and the methods that change one
 * thing.
 *
 * @param numbering how device numbers are given out
 * @param latency how long after a change on a link its manager looks at it
 * @param patience how long after its start, or after a loss, a link is given before it is stated
 *     that a peripheral will not come; a later attachment overrules that
 * @param held whether devices and links wait for {@link SoundWireBus#create} and {@link
 *     SoundWireBus#power}, as they do behind a DSP (S13); otherwise both come with the bus's start
 * @param parent the controller, if it is a device
 * @param controller its number, which is then part of its devices' names
 */
public record BusSettings(
    Numbering numbering,
    Duration latency,
    Duration patience,
    boolean held,
    Optional<DeviceId> parent,
    OptionalInt controller) {

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public BusSettings {
    Objects.requireNonNull(numbering, "numbering");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(controller, "controller");
    if (latency.isNegative() || patience.isNegative()) {
      throw new IllegalArgumentException(
          "latency " + latency + ", patience " + patience + ": expected no negative time");
    }
  }

  /** Returns the settings of a controller that is started with its bus. */
  public static BusSettings standard() {
    return new BusSettings(
        Numbering.perLink(),
        Duration.ofNanos(200_000),
        Duration.ofMillis(20),
        false,
        Optional.empty(),
        OptionalInt.empty());
  }

  /** Returns the same with another numbering. */
  public BusSettings numbering(Numbering other) {
    return new BusSettings(other, latency, patience, held, parent, controller);
  }

  /** Returns the same with other times. */
  public BusSettings times(Duration look, Duration wait) {
    return new BusSettings(numbering, look, wait, held, parent, controller);
  }

  /** Returns the same behind a controller that says when devices and links begin. */
  public BusSettings heldBy(DeviceId device) {
    return new BusSettings(numbering, latency, patience, true, Optional.of(device), controller);
  }

  /** Returns the same for one of several controllers. */
  public BusSettings controller(int number) {
    return new BusSettings(numbering, latency, patience, held, parent, OptionalInt.of(number));
  }
}
