package dev.probus.core;

import dev.probus.api.DeviceId;
import dev.probus.api.event.Verdict;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.module.NearestEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to a snapshot what no engine looks for while it works: for devices without a driver the
 * table entry that comes nearest to them (Z14), also where others wait for such a device.
 */
final class Diagnosis {
  private Diagnosis() {}

  /** Returns the snapshot with what was found; the same one if nothing was. */
  static Snapshot of(Snapshot snapshot, NearestEntry nearest) {
    List<DeviceStatus> unmatched = snapshot.in(DeviceState.UNMATCHED);
    if (unmatched.isEmpty()) {
      return snapshot;
    }
    NearestEntry.Look look = nearest.look();
    Map<DeviceId, String> found = new HashMap<>();
    for (DeviceStatus device : unmatched) {
      device.modaliases().stream()
          .flatMap(modalias -> look.to(modalias).stream())
          .findFirst()
          .ifPresent(text -> found.put(device.id(), text));
    }
    if (found.isEmpty()) {
      return snapshot;
    }
    List<DeviceStatus> devices =
        snapshot.devices().stream().map(device -> told(device, found)).toList();
    return new Snapshot(snapshot.settled(), devices, snapshot.running(), snapshot.refused());
  }

  private static DeviceStatus told(DeviceStatus device, Map<DeviceId, String> found) {
    List<Verdict> verdicts =
        device.verdicts().stream().map(verdict -> told(verdict, found)).toList();
    String own = found.get(device.id());
    List<String> notes = new ArrayList<>(device.notes());
    if (own != null) {
      String last = notes.isEmpty() ? "" : notes.removeLast() + "; ";
      notes.add(last + own);
    }
    return new DeviceStatus(
        device.id(),
        device.modaliases(),
        device.parent(),
        device.addedBy(),
        device.state(),
        device.driver(),
        device.module(),
        device.matched(),
        device.probeCalls(),
        device.missing(),
        verdicts,
        device.published(),
        device.failure(),
        notes);
  }

  private static Verdict told(Verdict verdict, Map<DeviceId, String> found) {
    return switch (verdict) {
      case Verdict.ProviderWithoutDriver v ->
          Optional.ofNullable(found.get(v.provider()))
              .<Verdict>map(text -> new Verdict.ProviderNotLoadable(v.key(), v.provider(), text))
              .orElse(v);
      case Verdict.ProviderNotLoadable v ->
          Optional.ofNullable(found.get(v.provider()))
              .<Verdict>map(text ->
                  new Verdict.ProviderNotLoadable(v.key(), v.provider(), v.reason() + "; " + text))
              .orElse(v);
      default -> verdict;
    };
  }
}
