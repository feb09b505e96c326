package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.Verdict;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been told of one device so far, while a log is gone through. */
final class Trail {
  final DeviceId id;
  final Optional<DeviceId> parent;
  final Optional<DeviceId> addedBy;
  List<Modalias> modaliases;
  DeviceState state = DeviceState.UNMATCHED;
  @Nullable String driver;
  int calls;
  @Nullable Throwable failure;

  /** Whether it defers without a key, so that nothing that comes makes it ready. */
  boolean blind;

  /**
   * Whether it stays on the kernel's list of deferred devices even if the probe that somebody asked
   * for fails; until that probe has ended.
   */
  boolean listed;

  /** By which modalias each driver matched it. */
  final Map<String, Modalias> matched = new HashMap<>();

  final Set<ResourceKey<?>> missing = new LinkedHashSet<>();
  List<Verdict> verdicts = List.of();
  private final Set<String> notes = new LinkedHashSet<>();

  /** The calls into its driver that have begun and not ended, by their names. */
  final Map<String, RunningCall> running = new HashMap<>();

  Trail(
      DeviceId id,
      List<Modalias> modaliases,
      Optional<DeviceId> parent,
      Optional<DeviceId> addedBy) {
    this.id = id;
    this.modaliases = modaliases;
    this.parent = parent;
    this.addedBy = addedBy;
  }

  /** Keeps a note; what is said again counts as the last. */
  void note(String text) {
    notes.remove(text);
    notes.add(text);
  }

  /** A call into its driver begins. */
  void calls(String call) {
    running.put(call, new RunningCall(id, driver == null ? "" : driver, call, List.of()));
  }

  /** It turns from its candidate. */
  void drop() {
    driver = null;
    missing.clear();
    blind = false;
  }

  /** It stays without a driver, for this reason. */
  void rest(DeviceState now, boolean keepsDriver) {
    if (!keepsDriver) {
      driver = null;
    }
    missing.clear();
    blind = false;
    running.clear();
    state = now;
  }

  DeviceStatus status(Map<String, String> modules, Set<ResourceKey<?>> published) {
    Optional<String> mine =
        state == DeviceState.UNMATCHED ? Optional.empty() : Optional.ofNullable(driver);
    boolean waits = state == DeviceState.WAITING;
    return new DeviceStatus(
        id,
        modaliases,
        parent,
        addedBy,
        state,
        mine,
        mine.flatMap(name -> Optional.ofNullable(modules.get(name))),
        mine.flatMap(name -> Optional.ofNullable(matched.get(name))),
        calls,
        waits ? List.copyOf(missing) : List.of(),
        waits ? verdicts : List.of(),
        List.copyOf(published),
        Optional.ofNullable(failure),
        new ArrayList<>(notes));
  }
}
