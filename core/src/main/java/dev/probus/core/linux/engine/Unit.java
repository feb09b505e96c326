package dev.probus.core.linux.engine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.linux.LinuxDevice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A device of the api, and what the policy knows of it. For whoever is inside the core. */
final class Unit {
  final DeviceId id;
  final LinuxDevice linux;
  final Optional<DeviceId> addedBy;
  private final Map<String, Integer> attempts = new HashMap<>();
  final List<String> notes = new ArrayList<>();

  /** What the bus told last. */
  Device device;

  /** Up to which of its modaliases drivers and modules are tried (H31, Z9). */
  int round;

  /** Whether its removal has begun. */
  boolean leaving;

  /** How many calls of its drivers' probes have begun. */
  int calls;

  /** How many modules user space is loading for it. */
  int loading;

  /** The driver that was tried last, or has it. */
  @Nullable ApiDriver driver;

  /** What is undone when its driver lets it go, or its probe fails. */
  @Nullable Binding binding;

  /** When it was bound, among all bindings; 0 while it is not. */
  long boundAs;

  /** What its last probe did not find. */
  List<ResourceKey<?>> missing = List.of();

  /** Why its driver could not drive it, or its work failed. */
  @Nullable Throwable failure;

  /** Whether somebody unbound it and nothing has bound it since. */
  boolean unbound;

  /** Which call of its driver is under way, on which task, and since when. */
  @Nullable String call;

  @Nullable KernelTask caller;
  long calledAt;

  /** Whether its driver is being taken off it. */
  boolean unbinding;

  /** What it would provide, as bus and driver say. */
  Set<ResourceKey<?>> promises;

  /** In which state it stood when that was written down last; nothing if it has moved since. */
  @Nullable DeviceState told;

  /** Why it is to lose its driver. */
  UnbindCause cause = new UnbindCause.Asked();

  Unit(Device device, LinuxDevice linux, Optional<DeviceId> addedBy) {
    this.id = device.id();
    this.device = device;
    this.linux = linux;
    this.addedBy = addedBy;
    this.promises = Set.copyOf(device.promises());
  }

  /** Returns the modaliases that count by now, best first. */
  List<Modalias> modaliases() {
    List<Modalias> all = device.modaliases();
    return all.subList(0, Math.min(round + 1, all.size()));
  }

  boolean bound() {
    return boundAs > 0;
  }

  /** Counts a call of a driver's probe; returns which one for this driver it is, from 1. */
  int called(String byDriver) {
    calls++;
    return attempts.merge(byDriver, 1, Integer::sum);
  }

  /** A call of its driver begins, on the calling task. */
  void calling(String what, long now) {
    call = what;
    caller = Strands.current();
    calledAt = now;
  }

  /** It returned. */
  void returned() {
    call = null;
    caller = null;
  }

  void note(String what) {
    if (notes.isEmpty() || !notes.getLast().equals(what)) {
      notes.add(what);
    }
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
