package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.NearMiss;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.Verdict;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the hops that lead from one device: one for each resource that it misses, or one. */
final class Finder {
  private final Map<DeviceId, DeviceStatus> devices;
  private final Map<String, DeviceStatus> byName = new HashMap<>();
  private final Map<DeviceId, RunningCall> running = new HashMap<>();
  private final Clues clues;
  private final boolean settled;

  /** Whose failure it was, as far as verdicts that have been followed say so. */
  private final Map<DeviceId, String> failedBy = new HashMap<>();

  Finder(
      Map<DeviceId, DeviceStatus> devices, List<RunningCall> calls, boolean settled, Clues clues) {
    this.devices = devices;
    this.clues = clues;
    this.settled = settled;
    if (!clues.promised.isEmpty() || !clues.published.isEmpty()) {
      devices.values().forEach(device -> byName.put(device.id().toString(), device));
    }
    calls.forEach(call -> running.putIfAbsent(call.device(), call));
  }

  /** Returns the hops of a device; not empty. */
  List<Hop> hops(DeviceStatus device) {
    Optional<Reason> circle = heldUp(device);
    if (circle.isPresent()) {
      return List.of(Hop.root(device.id(), circle.get()));
    }
    if (device.state() == DeviceState.WAITING && !device.missing().isEmpty()) {
      List<Hop> hops = new ArrayList<>();
      for (int i = 0; i < device.missing().size(); i++) {
        hops.add(missing(device, device.missing().get(i)));
      }
      return hops;
    }
    return List.of(single(device));
  }

  private Optional<Reason> heldUp(DeviceStatus device) {
    String name = device.id().toString();
    if (device.state() == DeviceState.BOUND) {
      return Optional.empty();
    }
    for (EngineEvent.Endless endless : clues.livelocks) {
      if (mentions(endless.what(), name)) {
        return Optional.of(new Reason.Livelock(endless.what()));
      }
    }
    boolean moving =
        switch (device.state()) {
          case LOADING, PROBING, UNBINDING, READY -> true;
          case UNMATCHED, WAITING, BOUND, FAILED, UNBOUND -> false;
        };
    for (EngineEvent.Deadlocked deadlock : clues.deadlocks) {
      if (moving || deadlock.circle().stream().anyMatch(clause -> mentions(clause, name))) {
        return Optional.of(new Reason.Deadlock(deadlock.circle()));
      }
    }
    return Optional.empty();
  }

  private static boolean mentions(String text, String name) {
    int at = text.indexOf(name);
    int end = at + name.length();
    return at >= 0 && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private Hop single(DeviceStatus device) {
    return switch (device.state()) {
      case WAITING -> waitsBlindly(device);
      case UNMATCHED -> Hop.root(device.id(), unmatched(device));
      case FAILED -> Hop.root(device.id(), failed(device));
      case UNBOUND -> Hop.root(device.id(), new Reason.Unbound());
      case LOADING ->
          Hop.root(device.id(), new Reason.Loading(device.modaliases().getFirst().text()));
      case PROBING, UNBINDING -> Hop.root(device.id(), calling(device));
      case READY -> Hop.root(device.id(), new Reason.Moving(device.state()));
      case BOUND -> Hop.root(device.id(), bound(device));
    };
  }

  private Reason bound(DeviceStatus device) {
    WorkEvent.Failed work = clues.workFailed.get(device.id());
    return work == null ? new Reason.Bound() : new Reason.WorkFailed(work.work(), work.cause());
  }

  private Hop waitsBlindly(DeviceStatus device) {
    DeviceId supplier = clues.heldBack.get(device.id());
    if (supplier != null) {
      return devices.containsKey(supplier)
          ? new Hop(device.id(), new Reason.HeldBack(supplier), Optional.of(supplier))
          : Hop.root(device.id(), new Reason.SupplierAbsent(supplier));
    }
    ProbeEvent.DeferredWithoutKey blind = clues.blind.get(device.id());
    String said =
        blind != null ? blind.reason() : device.notes().isEmpty() ? "" : device.notes().getLast();
    return Hop.root(device.id(), new Reason.DefersWithoutKey(device.driver().orElse(""), said));
  }

  private Reason calling(DeviceStatus device) {
    ProbeEvent.Hanging hanging = clues.hanging.get(device.id());
    if (hanging != null) {
      return new Reason.Hanging(
          hanging.driver(), hanging.call(), Optional.of(hanging.atLeast()), hanging.stack());
    }
    RunningCall call = running.get(device.id());
    return call == null || !settled
        ? new Reason.Moving(device.state())
        : new Reason.Hanging(call.driver(), call.call(), Optional.empty(), call.stack());
  }

  private Reason failed(DeviceStatus device) {
    List<ResourceEvent.Refused> refused =
        clues.refused.getOrDefault(device.id().toString(), List.of());
    if (!refused.isEmpty()) {
      return new Reason.Refused(refused.getLast().key(), refused.getLast().owner());
    }
    WorkEvent.Failed work = clues.workFailed.get(device.id());
    if (work != null) {
      return new Reason.WorkFailed(work.work(), work.cause());
    }
    ProbeEvent.Failed failed = clues.failed.get(device.id());
    String driver =
        failed == null
            ? failedBy.getOrDefault(device.id(), device.driver().orElse("its driver"))
            : failed.driver();
    return new Reason.Failed(driver, device.failure().orElseGet(IllegalStateException::new));
  }

  private Reason unmatched(DeviceStatus device) {
    Reason module = null;
    for (Modalias modalias : device.modaliases()) {
      module = worse(module, answered(device, modalias.text()));
    }
    ProbeEvent.Rejected rejected = clues.rejected.get(device.id());
    if (rejected != null) {
      return new Reason.Rejected(rejected.driver(), rejected.reason());
    }
    if (module != null) {
      return module;
    }
    Optional<NearMiss> nearest = Optional.ofNullable(clues.nearest.get(device.id()));
    Optional<String> said =
        nearest.isPresent() || device.notes().isEmpty()
            ? Optional.empty()
            : Optional.of(device.notes().getLast());
    return new Reason.NoDriver(nearest, said);
  }

  private static @Nullable Reason worse(@Nullable Reason a, @Nullable Reason b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return Decision.rank(b) < Decision.rank(a) ? b : a;
  }

  private @Nullable Reason answered(DeviceStatus device, String name) {
    return switch (clues.answers.get(name)) {
      case null -> null;
      case ModuleAnswer.Loaded _ -> null;
      case ModuleAnswer.NotFound _ ->
          new Reason.ModuleNotFound(name, Optional.ofNullable(clues.nearest.get(device.id())));
      case ModuleAnswer.Blacklisted a -> new Reason.ModuleBlacklisted(name, a.modules());
      case ModuleAnswer.Failed a -> new Reason.ModuleFailed(name, a.module(), a.chain(), a.cause());
    };
  }

  private Hop missing(DeviceStatus device, ResourceKey<?> key) {
    Map<ResourceKey<?>, Long> open = clues.optionalSince.getOrDefault(device.id(), Map.of());
    Long since = open.get(key);
    if (since != null && !settled) {
      return Hop.root(
          device.id(), new Reason.OptionalOpen(key, Duration.ofNanos(clues.now - since)));
    }
    for (Verdict verdict : device.verdicts()) {
      if (verdict.key().equals(key)) {
        return proved(device.id(), verdict);
      }
    }
    return unproved(device.id(), key);
  }

  private Hop proved(DeviceId device, Verdict verdict) {
    return switch (verdict) {
      case Verdict.NobodyProvides v -> Hop.root(device, new Reason.NobodyProvides(v.key()));
      case Verdict.NeverComes v ->
          Hop.root(device, new Reason.NeverComes(v.key(), v.by(), v.reason()));
      case Verdict.ProviderOutside v ->
          Hop.root(device, new Reason.ProviderOutside(v.key(), v.provider()));
      case Verdict.Unnoticed v -> Hop.root(device, new Reason.Unnoticed(v.key(), v.by()));
      case Verdict.Cycle v ->
          Hop.root(device, new Reason.Cycle(Optional.of(v.key()), v.path(), List.of()));
      case Verdict.ProviderSilent v -> boundProvider(device, v.key(), v.provider());
      case Verdict.ProviderWithoutDriver v -> waits(device, v.key(), v.provider());
      case Verdict.ProviderNotLoadable v -> waits(device, v.key(), v.provider());
      case Verdict.ProviderFailed v -> {
        failedBy.put(v.provider(), v.driver());
        yield waits(device, v.key(), v.provider());
      }
      case Verdict.ProviderWaits v -> waits(device, v.key(), v.provider());
      case Verdict.ProviderUnbound v -> waits(device, v.key(), v.provider());
    };
  }

  private static Hop waits(DeviceId device, ResourceKey<?> key, DeviceId provider) {
    return new Hop(device, new Reason.WaitsFor(key, provider), Optional.of(provider));
  }

  /** What is not proved may still follow from what the log tells of the resource. */
  private Hop unproved(DeviceId device, ResourceKey<?> key) {
    ResourceEvent.Never never = clues.nevers.get(key);
    if (never != null) {
      return Hop.root(device, new Reason.NeverComes(key, never.by(), never.reason()));
    }
    String by = clues.promised.getOrDefault(key, clues.published.getOrDefault(key, ""));
    DeviceStatus provider = byName.get(by);
    if (provider == null) {
      boolean nobody = by.isEmpty() || by.contains("/");
      return Hop.root(
          device,
          !nobody
              ? new Reason.ProviderOutside(key, by)
              : settled ? new Reason.NobodyProvides(key) : new Reason.Missing(key));
    }
    return provider.state() == DeviceState.BOUND
        ? boundProvider(device, key, provider.id())
        : waits(device, key, provider.id());
  }

  private Hop boundProvider(DeviceId device, ResourceKey<?> key, DeviceId provider) {
    for (ResourceEvent.Refused no : clues.refused.getOrDefault(provider.toString(), List.of())) {
      if (no.key().equals(key)) {
        return Hop.root(device, new Reason.Refused(key, no.owner()));
      }
    }
    if (clues.workFailed.containsKey(provider)) {
      return waits(device, key, provider);
    }
    DeviceStatus status = devices.get(provider);
    String driver = status == null ? "" : status.driver().orElse("");
    return Hop.root(device, new Reason.ProviderSilent(key, provider, driver));
  }
}
