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
   * @param parent the device that it hangs below, if any
   */
  record Appeared(
      DeviceId device,
      List<Modalias> modaliases,
      Optional<DeviceId> addedBy,
      Optional<DeviceId> parent)
      implements DeviceEvent {
    /** Copies the modaliases. */
    public Appeared {
      modaliases = List.copyOf(modaliases);
    }

    /** Makes one of a device that hangs below no other. */
    public Appeared(DeviceId device, List<Modalias> modaliases, Optional<DeviceId> addedBy) {
      this(device, modaliases, addedBy, Optional.empty());
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

  /**
   * A device is not what it was.
   *
   * @param modaliases what it goes by from now on, best first
   */
  record Changed(DeviceId device, List<Modalias> modaliases) implements DeviceEvent {
    /** Copies the modaliases. */
    public Changed {
      modaliases = List.copyOf(modaliases);
    }
  }

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

  /** There is no candidate left for a device, and one that wanted it could not drive it. */
  record GivenUp(DeviceId device) implements DeviceEvent {}

  /** A device stays without a driver until somebody asks for it, since somebody unbound it. */
  record LeftUnbound(DeviceId device) implements DeviceEvent {}

  /** What was tried on a device is forgotten, and it is matched from its best modalias on. */
  record MatchedAnew(DeviceId device) implements DeviceEvent {}

  /**
   * Nothing can move, and a device has no driver, but there is one that nearly matches it (Z14).
   *
   * @param miss the entry that comes nearest
   */
  record NearlyMatched(DeviceId device, NearMiss miss) implements DeviceEvent {}
}
