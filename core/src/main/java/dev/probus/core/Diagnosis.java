package dev.probus.core;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.NearMiss;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.NearMisses;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.module.NearestEntry;
import dev.probus.core.policy.PolicyEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Adds to a snapshot what no engine looks for while it works: for devices without a driver the
 * table entry that comes nearest to them (Z14), also where others wait for such a device.
 */
final class Diagnosis {
  private final NearestEntry nearest;

  /** What has been written down of devices, so that it is not written down again. */
  private final Map<DeviceId, NearMiss> told = new ConcurrentHashMap<>();

  Diagnosis(NearestEntry nearest) {
    this.nearest = nearest;
  }

  /** Returns the snapshot with what was found; the same one if nothing was. */
  Snapshot of(Snapshot snapshot) {
    return NearMisses.told(snapshot, look(snapshot));
  }

  /** Does the same, and writes down what is new. */
  Snapshot of(Snapshot snapshot, PolicyEngine engine) {
    Map<DeviceId, NearMiss> found = look(snapshot);
    List<DeviceEvent.NearlyMatched> fresh = new ArrayList<>();
    found.forEach((device, miss) -> {
      if (!miss.equals(told.put(device, miss))) {
        fresh.add(new DeviceEvent.NearlyMatched(device, miss));
      }
    });
    if (!fresh.isEmpty()) {
      engine.nearlyMatched(fresh);
    }
    return NearMisses.told(snapshot, found);
  }

  private Map<DeviceId, NearMiss> look(Snapshot snapshot) {
    List<DeviceStatus> unmatched = snapshot.in(DeviceState.UNMATCHED);
    Map<DeviceId, NearMiss> found = new LinkedHashMap<>();
    if (!unmatched.isEmpty()) {
      NearestEntry.Look look = nearest.look();
      for (DeviceStatus device : unmatched) {
        device.modaliases().stream()
            .flatMap(modalias -> look.to(modalias).stream())
            .findFirst()
            .ifPresent(miss -> found.put(device.id(), miss));
      }
    }
    return found;
  }
}
