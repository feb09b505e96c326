package dev.probus.bus.devicetree;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.devicetree.binding.Place;
import dev.probus.bus.devicetree.binding.Remark;
import dev.probus.bus.devicetree.binding.Supply;
import dev.probus.bus.devicetree.binding.Wiring;
import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What a devicetree comes to: devices, what they need and have, and what is there before them.
 * Immutable; its devices may be told of by any number of buses.
 */
public final class Board {
  private static final String EARLY = "early/";

  private final Tree tree;
  private final Wiring wiring;
  private final Map<Node, DeviceId> ids = new LinkedHashMap<>();
  private final Map<Node, Map<ResourceKey<Provision>, Provision>> provisions =
      new LinkedHashMap<>();
  private final Map<ResourceKey<Provision>, Provision> early = new LinkedHashMap<>();
  private final SequencedMap<Node, OfDevice> devices = new LinkedHashMap<>();

  /** Makes devices of a tree. */
  public Board(Tree tree) {
    this.tree = tree;
    this.wiring = new Wiring(tree);
    List<Place> places = new ArrayList<>(wiring.places());
    places.forEach(place -> ids.put(place.node(), new DeviceId(OfDevice.BUS, place.name())));
    for (Place place : places) {
      wiring.supplies(place.node()).forEach(this::provide);
    }
    Map<Node, List<OfDevice>> children = new LinkedHashMap<>();
    for (Place place : places.reversed()) {
      Node node = place.node();
      List<OfDevice> own = children.getOrDefault(node, List.of()).reversed();
      OfDevice device = device(place, own);
      devices.putFirst(node, device);
      Node above = place.above();
      if (place.onProbe() && above != null) {
        children.computeIfAbsent(above, n -> new ArrayList<>()).add(device);
      }
    }
  }

  /** Returns the devices that are there from the start, in the order of the tree. */
  public List<OfDevice> present() {
    return wiring.places().stream()
        .filter(place -> !place.onProbe())
        .map(place -> devices.get(place.node()))
        .flatMap(device -> Optional.ofNullable(device).stream())
        .toList();
  }

  /** Returns all devices that there can be, in the order of the tree. */
  public List<OfDevice> all() {
    return List.copyOf(devices.values());
  }

  /** Returns what is there before any device, as fixed clocks and interrupt controllers are. */
  public Map<ResourceKey<Provision>, Provision> early() {
    return Collections.unmodifiableMap(early);
  }

  /** Returns what makes no sense in the tree. */
  public List<Remark> remarks() {
    return wiring.remarks();
  }

  private void provide(Supply supply) {
    Provision value =
        new Provision(supply.reference().kind(), tree.path(supply.reference().target()));
    (supply.early()
            ? early
            : provisions.computeIfAbsent(supply.owner(), n -> new LinkedHashMap<>()))
        .put(key(supply), value);
  }

  private ResourceKey<Provision> key(Supply supply) {
    String path = tree.path(supply.reference().target());
    if (supply.early()) {
      return ResourceKey.of(Provision.class, EARLY + supply.reference().kind().word() + path);
    }
    String part = path.substring(tree.path(supply.owner()).length());
    DeviceId owner = id(supply.owner());
    return Provision.key(owner, supply.reference().kind(), part.isEmpty() ? "" : part.substring(1));
  }

  private OfDevice device(Place place, List<OfDevice> children) {
    Node node = place.node();
    Set<ResourceKey<?>> needs = new LinkedHashSet<>();
    Set<DeviceId> suppliers = new LinkedHashSet<>();
    for (Supply supply : wiring.supplies(node)) {
      if (supply.reference().needed()) {
        needs.add(key(supply));
      }
    }
    wiring.linked(node).forEach(supplier -> suppliers.add(id(supplier)));
    return new OfDevice(
        id(node),
        node,
        OfModalias.all(node, tree.parent(node).filter(Board::isSpi).isPresent()),
        Optional.ofNullable(place.above()).map(ids::get),
        suppliers,
        needs,
        provisions.getOrDefault(node, Map.of()),
        children);
  }

  private DeviceId id(Node node) {
    return Objects.requireNonNull(ids.get(node));
  }

  private static boolean isSpi(Node controller) {
    return controller.baseName().equals("spi");
  }
}
