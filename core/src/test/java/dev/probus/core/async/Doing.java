package dev.probus.core.async;

/** A task that is no more than its name. */
record Doing(String label) implements Task {
  @Override
  public String toString() {
    return label;
  }
}
