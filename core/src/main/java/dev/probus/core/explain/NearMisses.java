package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.NearMiss;
import dev.probus.api.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to a snapshot the table entries that come near to devices without a driver (Z14), also where
 * others wait for such a device. Pure functions.
 */
public final class NearMisses {
  private NearMisses() {}

  /** Returns the snapshot with what was found; the same one if nothing was. */
  public static Snapshot told(Snapshot snapshot, Map<DeviceId, NearMiss> found) {
    if (found.isEmpty()) {
      return snapshot;
    }
    List<DeviceStatus> devices =
        snapshot.devices().stream().map(device -> told(device, found)).toList();
    return new Snapshot(snapshot.settled(), devices, snapshot.running(), snapshot.refused());
  }

  private static DeviceStatus told(DeviceStatus device, Map<DeviceId, NearMiss> found) {
    List<Verdict> verdicts =
        device.verdicts().stream().map(verdict -> told(verdict, found)).toList();
    NearMiss own = found.get(device.id());
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

  private static Verdict told(Verdict verdict, Map<DeviceId, NearMiss> found) {
    return switch (verdict) {
      case Verdict.ProviderWithoutDriver v ->
          Optional.ofNullable(found.get(v.provider()))
              .<Verdict>map(
                  miss -> new Verdict.ProviderNotLoadable(v.key(), v.provider(), miss.toString()))
              .orElse(v);
      case Verdict.ProviderNotLoadable v ->
          Optional.ofNullable(found.get(v.provider()))
              .<Verdict>map(miss ->
                  new Verdict.ProviderNotLoadable(v.key(), v.provider(), v.reason() + "; " + miss))
              .orElse(v);
      default -> verdict;
    };
  }
}
