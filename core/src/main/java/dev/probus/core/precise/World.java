package dev.probus.core.precise;

import dev.probus.api.event.ResourceEvent;
import dev.probus.core.match.MatchIndex;
import dev.probus.core.resource.SlotTable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The engine's state: plain fields, read and written by the holder of the baton only. */
@EngineScope
final class World {
  final DeviceTable devices = new DeviceTable();
  final Map<String, DriverNode> drivers = new LinkedHashMap<>();
  final MatchIndex<DriverNode> matches = new MatchIndex<>();
  final List<ResourceEvent.Refused> refused = new ArrayList<>();

  /** For any thread. */
  final Likely likely = new Likely();

  /** May be asked for slots from any thread. */
  final SlotTable<DeviceNode> slots;

  /** Work that runs after probes. */
  final Set<WorkRun> works = new LinkedHashSet<>();

  /** Modules that are being loaded. */
  final Set<Tether> loads = new LinkedHashSet<>();

  /** Requests for modules that devices need, by modalias, until they are answered. */
  final Map<String, Request> deviceRequests = new HashMap<>();

  /** Probes that wait for modules. */
  final Set<Attempt> waitingProbes = new LinkedHashSet<>();

  /** Who asked for how many calls that have not ended: buses, by what the log calls them. */
  final Map<String, Integer> busCalls = new HashMap<>();

  /** Devices that deferred without a key. */
  final Set<DeviceNode> blind = new LinkedHashSet<>();

  /** Grows with each binding and each publication. */
  long progress;

  /** The number of the next binding. */
  long bindings;

  /** Work, module loads and waits with a deadline that are still to end. */
  int pending;

  boolean started;
  boolean closing;
  boolean closed;

  @Inject
  World(SlotTable<DeviceNode> slots) {
    this.slots = slots;
  }
}
