package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks of one run why devices are not bound. What was found out about one device serves all that
 * wait for it, so that all devices together take no longer than in proportion to their waits. A
 * pure function of a recording, or of a snapshot alone, which says less. For one thread.
 */
public final class Inquiry {

  /** The way from a device to its most decisive root; shared by all that come along it. */
  private record Way(Hop hop, @Nullable Way rest, Hop root) {}

  /** A device whose hops are being followed. */
  private static final class Visit {
    final DeviceId device;
    final List<Hop> hops;
    int next;
    @Nullable Way best;

    Visit(DeviceId device, List<Hop> hops) {
      this.device = device;
      this.hops = hops;
    }
  }

  private final Map<DeviceId, DeviceStatus> devices;
  private final Finder finder;
  private final Clues clues;
  private final Map<DeviceId, Way> ways = new HashMap<>();

  private Inquiry(
      Map<DeviceId, DeviceStatus> devices, List<RunningCall> calls, boolean settled, Clues clues) {
    this.devices = devices;
    this.clues = clues;
    this.finder = new Finder(devices, calls, settled, clues);
  }

  /** Begins to ask about a run. */
  public static Inquiry into(Recording recording) {
    Snapshot snapshot = recording.snapshot();
    Map<DeviceId, DeviceStatus> devices = new LinkedHashMap<>();
    snapshot.devices().forEach(device -> devices.put(device.id(), device));
    return new Inquiry(
        devices, snapshot.running(), snapshot.settled(), Clues.of(recording.entries()));
  }

  /** Begins to ask about devices of which no log is at hand. */
  static Inquiry into(Map<DeviceId, DeviceStatus> devices) {
    return new Inquiry(devices, List.of(), false, new Clues());
  }

  /** Returns why a device is not bound; nothing if there is no such device. */
  public Optional<Why> of(DeviceId id) {
    DeviceStatus device = devices.get(id);
    if (device == null) {
      return Optional.empty();
    }
    List<Hop> path = path(id);
    Hop last = withCuts(path.getLast());
    path.set(path.size() - 1, last);
    Set<Hop> roots = new LinkedHashSet<>();
    roots.add(last);
    roots(id).stream()
        .filter(root -> !same(root, last))
        .sorted(Comparator.comparingInt(root -> Decision.rank(root.reason())))
        .forEach(roots::add);
    return Optional.of(new Why(device, path, List.copyOf(roots), Advice.about(last)));
  }

  /** Returns all devices that are not bound, by what they are not bound for; most devices first. */
  public List<Why.Group> groups() {
    Map<Object, Hop> roots = new LinkedHashMap<>();
    Map<Object, List<DeviceStatus>> members = new HashMap<>();
    for (DeviceStatus device : devices.values()) {
      Hop root = way(device.id()).root();
      if (!(root.reason() instanceof Reason.Bound)) {
        Object name = name(root);
        roots.putIfAbsent(name, root);
        members.computeIfAbsent(name, _ -> new ArrayList<>()).add(device);
      }
    }
    List<Why.Group> groups = new ArrayList<>();
    roots.forEach((name, root) -> {
      Hop whole = withCuts(root);
      groups.add(new Why.Group(whole, Advice.about(whole), members.getOrDefault(name, List.of())));
    });
    groups.sort(Comparator.comparingInt((Why.Group g) -> g.devices().size()).reversed());
    return List.copyOf(groups);
  }

  private static boolean same(Hop a, Hop b) {
    return name(a).equals(name(b));
  }

  /** Returns what tells one root from others: a circle is the same from each of its devices. */
  private static Object name(Hop root) {
    return switch (root.reason()) {
      case Reason.Cycle cycle -> Set.copyOf(cycle.path());
      case Reason.Deadlock deadlock -> deadlock.circle();
      case Reason.Livelock livelock -> livelock.what();
      case Reason.NobodyProvides nobody -> nobody.key();
      case Reason.NeverComes never -> never.key();
      case Reason.ProviderOutside outside -> outside.key();
      case Reason.ProviderSilent silent -> silent.key();
      case Reason.SupplierAbsent absent -> absent;
      default -> root.device();
    };
  }

  private Hop withCuts(Hop root) {
    return root.reason() instanceof Reason.Cycle cycle
        ? Hop.root(
            root.device(),
            new Reason.Cycle(
                cycle.key(), cycle.path(), Cuts.of(cycle.path(), devices, finder, clues)))
        : root;
  }

  private List<Hop> path(DeviceId id) {
    List<Hop> path = new ArrayList<>();
    @Nullable Way at = way(id);
    while (at != null) {
      path.add(at.hop());
      at = at.rest();
    }
    return path;
  }

  /** Returns every root that can be reached from a device. */
  private Set<Hop> roots(DeviceId start) {
    Set<Hop> roots = new LinkedHashSet<>();
    Set<Object> names = new LinkedHashSet<>();
    Set<DeviceId> seen = new LinkedHashSet<>(List.of(start));
    Deque<DeviceId> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      DeviceStatus device = devices.get(open.remove());
      for (Hop hop : device == null ? List.<Hop>of() : finder.hops(device)) {
        if (hop.next().isPresent()) {
          hop.next().filter(seen::add).ifPresent(open::add);
        } else if (names.add(name(hop))) {
          roots.add(hop);
        }
      }
    }
    return roots;
  }

  private Way way(DeviceId id) {
    Way known = ways.get(id);
    if (known != null) {
      return known;
    }
    Map<DeviceId, Visit> open = new LinkedHashMap<>();
    Deque<Visit> stack = new ArrayDeque<>();
    enter(id, open, stack);
    while (!stack.isEmpty()) {
      Visit visit = stack.element();
      if (visit.next < visit.hops.size()) {
        follow(visit, visit.hops.get(visit.next), open, stack);
      } else {
        stack.pop();
        open.remove(visit.device);
        ways.put(visit.device, found(visit));
      }
    }
    return found(ways.get(id), id);
  }

  private static Way found(Visit visit) {
    return found(visit.best, visit.device);
  }

  private static Way found(@Nullable Way way, DeviceId id) {
    if (way == null) {
      throw new IllegalStateException(id + " has no hop");
    }
    return way;
  }

  private void enter(DeviceId id, Map<DeviceId, Visit> open, Deque<Visit> stack) {
    DeviceStatus device = devices.get(id);
    Visit visit = new Visit(id, device == null ? List.of(gone(id)) : finder.hops(device));
    open.put(id, visit);
    stack.push(visit);
  }

  private static Hop gone(DeviceId id) {
    return Hop.root(id, new Reason.NoDriver(Optional.empty(), Optional.of("it is not there")));
  }

  /** Follows one hop as far as it is known where it leads; goes there first if it is not. */
  private void follow(Visit visit, Hop hop, Map<DeviceId, Visit> open, Deque<Visit> stack) {
    DeviceId next = hop.next().orElse(null);
    if (next == null) {
      take(visit, new Way(hop, null, hop));
      return;
    }
    Way rest = ways.get(next);
    if (rest != null) {
      take(visit, new Way(hop, rest, rest.root()));
    } else if (open.containsKey(next)) {
      Hop circle = Hop.root(visit.device, circle(hop, next, open));
      take(visit, new Way(circle, null, circle));
    } else {
      enter(next, open, stack);
    }
  }

  private static void take(Visit visit, Way way) {
    visit.next++;
    Way best = visit.best;
    if (best == null || Decision.rank(way.root().reason()) < Decision.rank(best.root().reason())) {
      visit.best = way;
    }
  }

  /** The devices that are being followed, from one on, wait for each other. */
  private static Reason circle(Hop hop, DeviceId first, Map<DeviceId, Visit> open) {
    List<DeviceId> path = new ArrayList<>();
    for (DeviceId id : open.keySet()) {
      if (!path.isEmpty() || id.equals(first)) {
        path.add(id);
      }
    }
    path.addFirst(path.getLast());
    return new Reason.Cycle(
        hop.reason() instanceof Reason.WaitsFor waits ? Optional.of(waits.key()) : Optional.empty(),
        path,
        List.of());
  }
}
