package dev.probus.testkit;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A kind of event with a name for it: what a test expects to find in the log. Devices are named as
 * they are printed, for example {@code acme/slot0}.
 *
 * @param text what a failed test calls it
 * @param test whether an event is one
 */
public record Happening(String text, Predicate<? super Event> test) {

  /** Checks that nothing is missing. */
  public Happening {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(test, "test");
  }

  /** Returns a device's appearance. */
  public static Happening appeared(String device) {
    return device("appeared", DeviceEvent.Appeared.class, device);
  }

  /** Returns a device's end. */
  public static Happening gone(String device) {
    return device("gone", DeviceEvent.Gone.class, device);
  }

  /** Returns the call of a driver's probe for a device. */
  public static Happening probed(String device) {
    return probe("probed", ProbeEvent.Started.class, device);
  }

  /** Returns that a device has to wait for a resource, alone or among others. */
  public static Happening waiting(String device, ResourceKey<?> key) {
    return new Happening(
        device + " waiting for " + key,
        event ->
            event instanceof ProbeEvent.Waiting waiting
                && is(waiting.device(), device)
                && waiting.keys().contains(key));
  }

  /** Returns that a device was bound. */
  public static Happening bound(String device) {
    return probe("bound", ProbeEvent.Bound.class, device);
  }

  /** Returns that a driver did not want a device. */
  public static Happening rejected(String device) {
    return probe("rejected", ProbeEvent.Rejected.class, device);
  }

  /** Returns that a driver wanted a device and could not drive it. */
  public static Happening failed(String device) {
    return probe("failed", ProbeEvent.Failed.class, device);
  }

  /** Returns that a device was unbound, and everything of its binding released. */
  public static Happening unbound(String device) {
    return probe("unbound", ProbeEvent.Unbound.class, device);
  }

  /** Returns that a resource was published. */
  public static Happening published(ResourceKey<?> key) {
    return resource("published", ResourceEvent.Published.class, key);
  }

  /** Returns that a resource was withdrawn. */
  public static Happening withdrawn(ResourceKey<?> key) {
    return resource("withdrawn", ResourceEvent.Withdrawn.class, key);
  }

  /**
   * Returns that a module was loaded.
   *
   * @param module its name; {@code -} and {@code _} are the same in it (R140)
   */
  public static Happening loaded(String module) {
    String name = module.replace('-', '_');
    return new Happening(
        module + " loaded",
        event ->
            event instanceof ModuleEvent.Loaded loaded
                && loaded.module().replace('-', '_').equals(name));
  }

  /**
   * Returns that a part could not start or stop.
   *
   * @param part what it is and its name, for example {@code bus acme}
   */
  public static Happening partFailed(String part) {
    return new Happening(
        part + " failed",
        event -> event instanceof EngineEvent.PartFailed failed && failed.part().equals(part));
  }

  private static Happening device(String what, Class<? extends DeviceEvent> kind, String device) {
    return new Happening(
        device + " " + what,
        event -> kind.isInstance(event) && is(kind.cast(event).device(), device));
  }

  private static Happening probe(String what, Class<? extends ProbeEvent> kind, String device) {
    return new Happening(
        device + " " + what,
        event -> kind.isInstance(event) && is(kind.cast(event).device(), device));
  }

  private static Happening resource(
      String what, Class<? extends ResourceEvent> kind, ResourceKey<?> key) {
    return new Happening(
        key + " " + what, event -> kind.isInstance(event) && kind.cast(event).key().equals(key));
  }

  private static boolean is(DeviceId device, String printed) {
    return device.toString().equals(printed);
  }

  boolean is(Event event) {
    return test.test(event);
  }

  @Override
  public String toString() {
    return text;
  }
}
