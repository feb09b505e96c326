package dev.probus.api.event;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A device came, changed or went, or was matched. */
public sealed interface DeviceEvent extends Event {

  /** Returns the device. */
  DeviceId device();

  /**
   * A device is there.
   *
   * @param modaliases what it goes by, best first
   * @param addedBy the device whose driver added it, if one did
   */
  record Appeared(DeviceId device, List<Modalias> modaliases, Optional<DeviceId> addedBy)
      implements DeviceEvent {
    /** Copies the modaliases. */
    public Appeared {
      modaliases = List.copyOf(modaliases);
    }
  }

  /**
   * All drivers that were there have been tried on a device that appeared, and the thread that told
   * of it goes on (Linux policy only: R7).
   *
   * @param took for how long that thread was held up
   */
  record Offered(DeviceId device, Duration took) implements DeviceEvent {}

  /** A device was told of that cannot be taken, for example since its id is in use. */
  record Refused(DeviceId device, String reason) implements DeviceEvent {}

  /** A device is not what it was. */
  record Changed(DeviceId device) implements DeviceEvent {}

  /** A device is not there any more; its driver has been unbound before. */
  record Gone(DeviceId device) implements DeviceEvent {}

  /**
   * A driver became the candidate for a device.
   *
   * @param driver the candidate's name
   * @param modalias the modalias of the device that it matches
   */
  record Matched(DeviceId device, String driver, Modalias modalias) implements DeviceEvent {}

  /** There is no candidate (left) for a device, and no module to load for it. */
  record Unmatched(DeviceId device) implements DeviceEvent {}
}
