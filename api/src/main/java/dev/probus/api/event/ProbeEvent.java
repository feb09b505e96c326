package dev.probus.api.event;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.List;

/** Something happened between one driver and one device. */
public sealed interface ProbeEvent extends Event {

  /** Returns the device. */
  DeviceId device();

  /** Returns the driver's name. */
  String driver();

  /**
   * The device has to wait before its driver is called (again).
   *
   * @param keys the resources that are missing, in the order in which they were asked for
   * @param declared whether the driver had declared them, so that this costs no probe call
   * @param optional those of them that the driver can do without, once it has waited for as long as
   *     it said
   */
  record Waiting(
      DeviceId device,
      String driver,
      List<ResourceKey<?>> keys,
      boolean declared,
      List<ResourceKey<?>> optional)
      implements ProbeEvent {
    /** Copies the keys. */
    public Waiting {
      keys = List.copyOf(keys);
      optional = List.copyOf(optional);
    }

    /** Makes one of a wait for what the driver cannot do without. */
    public Waiting(DeviceId device, String driver, List<ResourceKey<?>> keys, boolean declared) {
      this(device, driver, keys, declared, List.of());
    }
  }

  /**
   * The driver's probe is called.
   *
   * @param attempt which call it is for this device and driver, from 1
   */
  record Started(DeviceId device, String driver, int attempt) implements ProbeEvent {}

  /** The probe took the device; what it published and added is visible from now on. */
  record Bound(DeviceId device, String driver) implements ProbeEvent {}

  /**
   * A device that firmware names as supplier is not bound, so the driver was not called (Linux
   * policy only: R85).
   */
  record HeldBack(DeviceId device, String driver, DeviceId supplier) implements ProbeEvent {}

  /** The probe deferred without naming a resource. */
  record DeferredWithoutKey(DeviceId device, String driver, String reason) implements ProbeEvent {}

  /** The probe did not want the device. */
  record Rejected(DeviceId device, String driver, String reason) implements ProbeEvent {}

  /** The probe, or work after it, failed. */
  record Failed(DeviceId device, String driver, Throwable cause) implements ProbeEvent {}

  /**
   * The probe took the device, but something that it was told is no longer true; it was undone, and
   * is repeated when it can be.
   */
  record Undone(DeviceId device, String driver, String reason) implements ProbeEvent {}

  /**
   * A wait for an optional resource is over without it.
   *
   * @param key the resource
   * @param known whether that is because it is known that it will never come
   */
  record GoesWithout(DeviceId device, String driver, ResourceKey<?> key, boolean known)
      implements ProbeEvent {}

  /** An optional resource came after the driver had bound without it, and the driver is told. */
  record ArrivedLate(DeviceId device, String driver, ResourceKey<?> key) implements ProbeEvent {}

  /** The device is being unbound; nobody gets its resources any more. */
  record Unbinding(DeviceId device, String driver, UnbindCause cause) implements ProbeEvent {}

  /** The device is unbound and everything that its binding owned is released. */
  record Unbound(DeviceId device, String driver) implements ProbeEvent {}

  /** Something that belongs to the binding threw while it was released; releasing went on. */
  record ReleaseFailed(DeviceId device, String driver, Throwable cause) implements ProbeEvent {}

  /**
   * A call of the driver has not returned for a long time.
   *
   * @param call which call: {@code probe}, {@code remove}, …
   * @param atLeast how long it has been running at the least
   * @param stack where its thread is, innermost first
   */
  record Hanging(
      DeviceId device, String driver, String call, Duration atLeast, List<StackTraceElement> stack)
      implements ProbeEvent {
    /** Copies the stack. */
    public Hanging {
      stack = List.copyOf(stack);
    }
  }
}
