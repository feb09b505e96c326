package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;
import dev.probus.bus.devicetree.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a tree become devices, and who of them needs whom. Immutable once made.
 *
 * <p>A device speaks for itself and for the nodes below it that only belong to it: children without
 * {@code compatible}. What it cannot probe without is what its references name, but for
 *
 * <ul>
 *   <li>those that drivers follow after they have bound (endpoints, LEDs, wake-up parents);
 *   <li>what supplies a part of it rather than itself: {@code -supply} in a node below it;
 *   <li>what nobody will provide: the target, or a node above it, is not available, or is no
 *       device;
 *   <li>whatever lies in a circle. Not all of a circle can need each other, and no tree tells who
 *       does not; so none of them is held to need the other (as R97 does for links).
 * </ul>
 */
public final class Wiring {
  private final Tree tree;
  private final Map<Node, Place> places;
  private final Map<Node, List<Supply>> supplies = new LinkedHashMap<>();
  private final Map<Node, List<Node>> linked = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  /** Reads it off a tree. */
  public Wiring(Tree tree) {
    this.tree = tree;
    tree.ambiguous()
        .forEach(node ->
            remarks.add(
                new Remark(
                    node.offset(), "phandle of " + tree.path(node) + ", expected a new one")));
    Population population = new Population(tree, remarks::add);
    this.places = population.places();
    References references = new References(tree, remarks::add);
    for (Node node : places.keySet()) {
      List<Supply> found = new ArrayList<>();
      for (Reference reference : ofAll(node, references)) {
        owner(reference, population).filter(supply -> supply.owner() != node).ifPresent(found::add);
      }
      supplies.put(node, found);
    }
    link();
    loosen();
  }

  /** Returns the tree. */
  public Tree tree() {
    return tree;
  }

  /** Returns the nodes that become devices, each after the one above it. */
  public Collection<Place> places() {
    return List.copyOf(places.values());
  }

  /** Returns what a node that becomes a device has to do with others. */
  public List<Supply> supplies(Node node) {
    return List.copyOf(supplies.getOrDefault(node, List.of()));
  }

  /**
   * Returns the nodes that a kernel's firmware links make a node's device wait for: those that the
   * node itself names. There is no link to what is below the node, and none that lies in a circle,
   * counting that each is below those above it; for the kernel relaxes it at once (R97).
   */
  public List<Node> linked(Node node) {
    return List.copyOf(linked.getOrDefault(node, List.of()));
  }

  /** Returns what makes no sense in the tree, in the order of the blob. */
  public List<Remark> remarks() {
    return remarks.stream()
        .distinct()
        .sorted((a, b) -> Long.compare(a.offset(), b.offset()))
        .toList();
  }

  private List<Reference> ofAll(Node device, References references) {
    List<Reference> found = new ArrayList<>(references.of(device));
    device.children().forEach(child -> ofPart(child, references, found));
    return found;
  }

  private void ofPart(Node node, References references, List<Reference> found) {
    if (node.available() && node.compatible().isEmpty()) {
      for (Reference reference : references.of(node)) {
        found.add(reference.kind() == Kind.REGULATOR ? reference.later() : reference);
      }
      node.children().forEach(child -> ofPart(child, references, found));
    }
  }

  private Optional<Supply> owner(Reference reference, Population population) {
    @Nullable Node owner = reference.target();
    while (owner != null && owner.available() && owner.compatible().isEmpty()) {
      owner = tree.parent(owner).orElse(null);
    }
    if (owner == null || !owner.available()) {
      return Optional.empty();
    }
    boolean early = population.early().contains(owner);
    return early || places.containsKey(owner)
        ? Optional.of(new Supply(reference, owner, early))
        : Optional.empty();
  }

  private void link() {
    Map<Node, List<Node>> graph = new LinkedHashMap<>();
    for (Place place : places.values()) {
      Node node = place.node();
      List<Node> named =
          supplies(node).stream()
              .filter(supply -> isLink(node, supply))
              .map(Supply::owner)
              .distinct()
              .toList();
      linked.put(node, named);
      List<Node> next = new ArrayList<>(named);
      Node above = place.above();
      if (above != null) {
        next.add(above);
      }
      graph.put(node, next);
    }
    Circles<Node> circles = new Circles<>(graph);
    linked.replaceAll((node, named) ->
        named.stream().filter(supplier -> !circles.together(node, supplier)).toList());
  }

  private boolean isLink(Node node, Supply supply) {
    boolean itsOwn =
        supply.reference().from() == node || supply.reference().kind() == Kind.ENDPOINT;
    return itsOwn
        && supply.reference().firmware()
        && !supply.early()
        && !tree.within(supply.owner(), node);
  }

  /** Takes needs back that lie in a circle. */
  private void loosen() {
    Map<Node, List<Node>> graph = new LinkedHashMap<>();
    for (Place place : places.values()) {
      List<Node> next = new ArrayList<>();
      Node above = place.above();
      if (place.onProbe() && above != null) {
        next.add(above);
      }
      supplies(place.node()).stream()
          .filter(supply -> supply.reference().needed() && !supply.early())
          .forEach(supply -> next.add(supply.owner()));
      graph.put(place.node(), next);
    }
    Circles<Node> circles = new Circles<>(graph);
    supplies.forEach((node, list) ->
        list.replaceAll(
            supply -> circles.together(node, supply.owner()) ? supply.later() : supply));
  }
}
