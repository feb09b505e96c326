package dev.probus.core.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A device made of components, and which of them it has found (R151). */
final class Aggregate {
  final LinuxDevice parent;
  final AggregateDriver driver;
  private final List<Place> places = new ArrayList<>();

  /** What it took when it was bound; null while it is not. */
  ManagedResources.@Nullable Group taken;

  Aggregate(LinuxDevice parent, AggregateDriver driver, List<Predicate<LinuxDevice>> wanted) {
    this.parent = parent;
    this.driver = driver;
    wanted.forEach(each -> places.add(new Place(each)));
  }

  private static final class Place {
    final Predicate<LinuxDevice> wanted;
    @Nullable Component found;
    boolean duplicate;

    Place(Predicate<LinuxDevice> wanted) {
      this.wanted = wanted;
    }
  }

  boolean bound() {
    return taken != null;
  }

  /**
   * Claims the first component that fits for each place that has none, up to the first for which
   * there is none. What it claimed it keeps, so that nobody else gets it.
   *
   * @return whether all places are filled
   */
  boolean find(List<Component> components) {
    for (Place place : places) {
      if (place.found == null) {
        Component fitting = first(place, components);
        if (fitting == null) {
          return false;
        }
        place.duplicate = fitting.owner != null;
        place.found = fitting;
        fitting.owner = this;
      }
    }
    return true;
  }

  private @Nullable Component first(Place place, List<Component> components) {
    return components.stream()
        .filter(each -> each.owner == null || each.owner == this)
        .filter(each -> place.wanted.test(each.device))
        .findFirst()
        .orElse(null);
  }

  /** Forgets a component, in all places. */
  void forget(Component component) {
    places.stream().filter(place -> place.found == component).forEach(place -> place.found = null);
  }

  /** Gives all claims back. */
  void forgetAll() {
    for (Place place : places) {
      Component found = place.found;
      if (found != null) {
        found.owner = null;
        place.found = null;
      }
    }
  }

  /** Returns the components in order of the places, each once. */
  List<Component> components() {
    List<Component> components = new ArrayList<>();
    for (Place place : places) {
      Component found = place.found;
      if (found != null && !place.duplicate) {
        components.add(found);
      }
    }
    return components;
  }
}
