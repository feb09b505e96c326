package dev.probus.core.linux;

/** How deep the steps of one thread of execution are nested. For that thread only. */
public final class Depth {
  private final int most;
  private int depth;

  /** Makes a count that has not begun. */
  public Depth(Limits limits) {
    this.most = limits.depth();
  }

  /**
   * Enters a step.
   *
   * @throws CoreStuckException if that is too deep
   */
  public void enter() {
    if (depth == most) {
      throw new CoreStuckException(depth + " probes and releases are nested, no stack holds more");
    }
    depth++;
  }

  /** Leaves the step that was entered last. */
  public void leave() {
    depth--;
  }
}
