package dev.probus.core.record.diff;

import dev.probus.api.DeviceId;
import dev.probus.api.event.LogEntry;
import dev.probus.api.resource.ResourceKey;
import java.util.OptionalLong;

/** What may be why two recordings differ, or why a device ended in another way. */
public sealed interface Explained {

  /**
   * The runs were not begun alike.
   *
   * @param what {@code machine}, {@code policy} or {@code seed}
   */
  record OtherStart(String what, String left, String right) implements Explained {}

  /** Until they part the same happens, and this is the first event that came at another time. */
  record OtherPace(LogEntry left, LogEntry right) implements Explained {}

  /**
   * A resource that is waited for on one side was published at another time, or on one side only.
   *
   * @param left when it was published for the first time on the left, if ever
   * @param right the same on the right
   */
  record OtherPublication(ResourceKey<?> key, OptionalLong left, OptionalLong right)
      implements Explained {}

  /** A request for modules was answered in another way. */
  record OtherAnswer(String request, String left, String right) implements Explained {}

  /** A device that provides what is waited for ended in another way. */
  record OtherProvider(DeviceId provider, String left, String right) implements Explained {}
}
