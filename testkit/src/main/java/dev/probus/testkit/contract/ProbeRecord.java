package dev.probus.testkit.contract;

import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What one call of a driver's probe did, step by step. Written by the probe's own thread. */
final class ProbeRecord {
  private final DeviceId device;
  private final List<String> steps = new ArrayList<>();
  private final AtomicBoolean returned = new AtomicBoolean();
  private boolean signalled;
  private @Nullable ProbeOutcome outcome;

  ProbeRecord(DeviceId device) {
    this.device = device;
  }

  DeviceId device() {
    return device;
  }

  /** Adds a step; returns which it is, from 0. */
  int add(String step) {
    steps.add(step);
    return steps.size() - 1;
  }

  /** Returns what the driver did, in order. */
  List<String> steps() {
    return List.copyOf(steps);
  }

  void signalled() {
    signalled = true;
  }

  /** Tells whether a resource was missing. */
  boolean wasSignalled() {
    return signalled;
  }

  void returned(@Nullable ProbeOutcome what) {
    outcome = what;
    returned.set(true);
  }

  boolean hasReturned() {
    return returned.get();
  }

  boolean bound() {
    return outcome instanceof ProbeOutcome.Bound;
  }
}
