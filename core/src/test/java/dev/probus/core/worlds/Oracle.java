package dev.probus.core.worlds;

import dev.probus.core.worlds.Part.End;
import dev.probus.core.worlds.Plan.Step.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says which devices of a world must be bound once its scripts are over: no more and no fewer. */
final class Oracle {
  private final Plan plan;

  Oracle(Plan plan) {
    this.plan = plan;
  }

  /**
   * Returns the names of the devices that must be bound: the least set in which each has what it
   * needs.
   *
   * @param withOutside whether what the scripts published last is still there
   */
  Set<String> bound(boolean withOutside) {
    Set<Integer> there = new TreeSet<>();
    if (withOutside) {
      plan.outside.stream().filter(this::published).forEach(there::add);
    }
    List<Part> present = new ArrayList<>();
    plan.parts.stream().filter(this::present).forEach(present::add);
    Set<String> bound = new TreeSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Part part : List.copyOf(present)) {
        if (!bound.contains(part.name()) && binds(part) && there.containsAll(needs(part))) {
          bound.add(part.name());
          there.addAll(part.provides());
          there.addAll(part.later());
          if (part.child() != null) {
            present.add(part.child());
          }
          more = true;
        }
      }
    }
    return bound;
  }

  private Set<Integer> needs(Part part) {
    return part.end() == End.REJECTS ? Set.of() : part.needed();
  }

  private boolean binds(Part part) {
    return switch (part.end()) {
      case BINDS, HANGS -> registered(part.driver());
      case REJECTS -> registered(Plan.FALLBACK);
      case THROWS, FAILS, WORK_FAILS -> false;
    };
  }

  private boolean published(int resource) {
    return plan.last(String.valueOf(resource), Set.of(What.PUBLISH, What.WITHDRAW)) == What.PUBLISH;
  }

  private boolean present(Part part) {
    return plan.last(part.name(), Set.of(What.APPEAR, What.GO)) == What.APPEAR;
  }

  private boolean registered(String driver) {
    return plan.last(driver, Set.of(What.REGISTER, What.UNREGISTER)) != What.UNREGISTER;
  }
}
