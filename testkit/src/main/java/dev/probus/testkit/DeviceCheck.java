package dev.probus.testkit;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.Verdict;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import java.util.List;
import java.util.Set;

/** What can be said of one device at rest. Immutable. */
public final class DeviceCheck {
  private final KitResult result;
  private final DeviceStatus device;

  DeviceCheck(KitResult result, DeviceStatus device) {
    this.result = result;
    this.device = device;
  }

  /** Returns what is known of the device, for what no condition here can say. */
  public DeviceStatus status() {
    return device;
  }

  /** Goes back to the world, to say something of another device or of the events. */
  public KitResult and() {
    return result;
  }

  /** Fails unless this driver drives it. */
  public DeviceCheck isBoundTo(String driver) {
    boolean bound = device.state() == DeviceState.BOUND;
    return check(
        bound && device.driver().filter(driver::equals).isPresent(),
        "BOUND, with driver " + driver);
  }

  /** Fails unless it is in this state. */
  public DeviceCheck is(DeviceState state) {
    return check(device.state() == state, state.toString());
  }

  /** Fails unless it waits for exactly these resources, in any order; at least one. */
  public DeviceCheck waitsFor(ResourceKey<?>... keys) {
    if (keys.length == 0) {
      throw new IllegalArgumentException("expected a key; what is at rest may be BOUND instead");
    }
    boolean waits = device.state() == DeviceState.WAITING;
    return check(
        waits && Set.copyOf(device.missing()).equals(Set.of(keys)), "WAITING for " + List.of(keys));
  }

  /**
   * Fails unless these are the verdicts on what it waits for, in the order in which it asked; none
   * if it waits for nothing.
   */
  public DeviceCheck hasVerdicts(Verdict... verdicts) {
    List<Verdict> expected = List.of(verdicts);
    if (!device.verdicts().equals(expected)) {
      throw failure("the verdicts " + expected, "they are " + device.verdicts())
          .comparing(expected, device.verdicts())
          .in(result);
    }
    return this;
  }

  /** Fails unless its last failure is one of this kind. */
  public DeviceCheck failedWith(Class<? extends Throwable> kind) {
    boolean failed = device.state() == DeviceState.FAILED;
    return check(
        failed && device.failure().filter(kind::isInstance).isPresent(),
        "FAILED with " + kind.getSimpleName());
  }

  /**
   * Fails unless its drivers' probes were called so many times since it appeared. Calls that no
   * driver needed are what this framework is there to save.
   */
  public DeviceCheck wasProbed(int times) {
    if (device.probeCalls() != times) {
      throw failure(times + " probe calls", "there were " + device.probeCalls())
          .comparing(times, device.probeCalls())
          .in(result);
    }
    return this;
  }

  /** Fails unless it provides exactly these resources now, in any order. */
  public DeviceCheck provides(ResourceKey<?>... keys) {
    Set<ResourceKey<?>> expected = Set.of(keys);
    Set<ResourceKey<?>> actual = Set.copyOf(device.published());
    if (!actual.equals(expected)) {
      throw failure("to provide " + List.of(keys), "it provides " + device.published())
          .comparing(expected, actual)
          .in(result);
    }
    return this;
  }

  private DeviceCheck check(boolean holds, String expected) {
    if (!holds) {
      throw failure(expected, "it is " + Standing.of(device))
          .comparing(expected, Standing.of(device))
          .in(result);
    }
    return this;
  }

  private Failure failure(String expected, String found) {
    return Failure.of(device.id() + ": expected " + expected, found)
        .because(Standing.why(result.snapshot(), device))
        .showing(result.events().all().stream().filter(this::isOfDevice).toList());
  }

  private boolean isOfDevice(LogEntry entry) {
    Event event = entry.event();
    return (event instanceof DeviceEvent d && d.device().equals(device.id()))
        || (event instanceof ProbeEvent p && p.device().equals(device.id()));
  }
}
