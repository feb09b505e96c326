package dev.probus.core.module;

import java.util.List;

/**
 * Says what a request for a module leads to.
 *
 * @param resolution what the requested name stands for; the request fails only if that is {@link
 *     Resolution.NotFound}
 * @param steps what to do, in order, with the repetitions modprobe makes (R142)
 */
public record LoadPlan(Resolution resolution, List<LoadStep> steps) {

  /** Keeps its own copy of the steps. */
  public LoadPlan {
    steps = List.copyOf(steps);
  }

  /** Gives the canonical names of all steps, each at its first occurrence only. */
  public List<String> firstTimeOrder() {
    return steps.stream().map(LoadStep::module).distinct().toList();
  }
}
