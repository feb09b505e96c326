package dev.probus.core.module;

import java.util.List;

/**
 * What is done to load one module: one of those that answer to a name.
 *
 * @param module its canonical name
 * @param steps what to do, in order; the module's own step is among them (R142)
 */
public record ModulePlan(String module, List<LoadStep> steps) {
  /** Keeps its own copy of the steps. */
  public ModulePlan {
    steps = List.copyOf(steps);
  }
}
