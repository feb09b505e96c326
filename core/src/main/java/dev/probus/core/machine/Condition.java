package dev.probus.core.machine;

import dev.probus.api.DeviceId;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said of a run, and found true or false in its log and its last snapshot. */
sealed interface Condition {

  /** A device is in a state at the end. */
  record InState(DeviceId device, DeviceState state) implements Condition {}

  /** A device is not there at the end. */
  record Absent(DeviceId device) implements Condition {}

  /** A device is bound at the end, by any driver or by this one. */
  record BoundTo(DeviceId device, @Nullable String driver) implements Condition {}

  /** A device was first bound no later than this. */
  record BoundBy(DeviceId device, Duration time) implements Condition {}

  /** A device was bound at this time, everything that happened at the time included. */
  record BoundAt(DeviceId device, Duration time) implements Condition {}

  /** A device waits for a resource at the end; if a reason is given, for that reason. */
  record WaitsFor(DeviceId device, String resource, @Nullable Reason reason) implements Condition {}

  /** How often probes of a device were called. */
  record Probes(DeviceId device, Count count) implements Condition {}

  /** How many calls of probes did not lead to a binding. */
  record Wasted(Count count) implements Condition {}

  /** How often a module was loaded. */
  record Loads(String module, Count count) implements Condition {}

  /** How often a device lost its driver. */
  record Unbinds(DeviceId device, Count count) implements Condition {}

  /** Devices were first bound in this order, and all of them were. */
  record Order(List<DeviceId> devices) implements Condition {}

  /** When the last device was bound. */
  record LastBind(Span span) implements Condition {}

  /** A device's driver went on without an optional resource, no later than this. */
  record Without(DeviceId device, String resource, @Nullable Duration by) implements Condition {}

  /** A device's driver was told of an optional resource that came late. */
  record Late(DeviceId device, String resource) implements Condition {}

  /** A call of a device's driver was reported as hanging. */
  record Hangs(DeviceId device) implements Condition {}

  /** A device was told of, or a resource published, and refused. */
  record Refused(String what) implements Condition {}

  /** Something was noted on a device that contains this text. */
  record Notes(DeviceId device, String text) implements Condition {}

  /** The kernel would have written a warning that contains this text. */
  record Warns(String text) implements Condition {}

  /** Tasks wait for each other for ever; all these words are found in what is said of them. */
  record Deadlock(List<String> words) implements Condition {}

  /** Something goes round for ever. */
  record Livelock() implements Condition {}

  /** For how long threads that registered drivers were held up by probes, all together. */
  record Blocked(Span span) implements Condition {}

  /** A device's driver was not called since a supplier was not bound. */
  record HeldBack(DeviceId device) implements Condition {}
}
