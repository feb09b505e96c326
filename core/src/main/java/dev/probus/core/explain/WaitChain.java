package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.Verdict;
import dev.probus.api.resource.ResourceKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows what a device waits for from provider to provider, down to the root. */
final class WaitChain {
  private final Map<DeviceId, DeviceStatus> devices;

  WaitChain(Map<DeviceId, DeviceStatus> devices) {
    this.devices = devices;
  }

  String explain(DeviceStatus start) {
    StringBuilder text = new StringBuilder(start.id().toString());
    Set<DeviceId> seen = new HashSet<>();
    String link = " waits for ";
    @Nullable DeviceStatus at = start;
    while (at != null && seen.add(at.id())) {
      text.append(link);
      at = step(at, text);
      link = ", which waits for ";
    }
    return text.toString();
  }

  /** Says what one device waits for; returns the provider to go on with, if it waits as well. */
  private @Nullable DeviceStatus step(DeviceStatus device, StringBuilder text) {
    if (device.missing().isEmpty()) {
      text.append(waitWithoutKey(device));
      return null;
    }
    Optional<Verdict> verdict = device.verdicts().stream().findFirst();
    text.append(verdict.map(v -> v.key().toString()).orElseGet(() -> names(device.missing())));
    if (verdict.isEmpty()) {
      return null;
    }
    text.append(reason(verdict.get()));
    if (verdict.get() instanceof Verdict.ProviderWaits waits) {
      return devices.get(waits.provider());
    }
    return null;
  }

  private static String waitWithoutKey(DeviceStatus device) {
    String why = device.notes().isEmpty() ? "" : " (" + device.notes().getLast() + ")";
    return "something that its driver " + device.driver().orElse("") + " does not name" + why;
  }

  private static String names(Iterable<ResourceKey<?>> keys) {
    StringBuilder names = new StringBuilder();
    keys.forEach(key -> names.append(names.isEmpty() ? "" : ", ").append(key));
    return names.toString();
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NobodyProvides v -> ": nobody provides it";
      case Verdict.NeverComes v ->
          v.reason()
              .map(reason -> ": " + reason + " (" + v.by() + ")")
              .orElseGet(() -> ": it will never come, says " + v.by());
      case Verdict.ProviderOutside v -> ": " + v.provider() + " has not published it";
      case Verdict.ProviderWithoutDriver v ->
          ", promised by " + v.provider() + ": that device has no driver";
      case Verdict.ProviderNotLoadable v -> ", promised by " + v.provider() + ": " + v.reason();
      case Verdict.ProviderFailed v ->
          ", promised by " + v.provider() + ": " + v.driver() + " failed: " + v.cause();
      case Verdict.ProviderWaits v -> ", promised by " + v.provider();
      case Verdict.ProviderSilent v ->
          ", promised by " + v.provider() + ": " + v.driver() + " is bound and did not publish it";
      case Verdict.Unnoticed v ->
          ", which " + v.by() + " has published: nothing was bound since, so nobody looks again";
      case Verdict.ProviderUnbound v -> ", promised by " + v.provider() + ": it was unbound";
      case Verdict.Cycle v ->
          ": they wait for each other: "
              + v.path().stream().map(DeviceId::toString).collect(Collectors.joining(" > "));
    };
  }
}
