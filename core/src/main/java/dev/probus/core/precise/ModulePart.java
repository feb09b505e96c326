package dev.probus.core.precise;

import dev.probus.core.async.Task;

/** A strand of a module's load: its start, or work that it began beside it. */
final class ModulePart implements Task {
  final ModuleLoad load;
  private final String label;
  final Tether tether = new Tether();

  /** Whether it undoes what the others have done. */
  boolean undoes;

  ModulePart(ModuleLoad load, String label) {
    this.load = load;
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
