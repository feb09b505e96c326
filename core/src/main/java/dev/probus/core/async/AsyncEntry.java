package dev.probus.core.async;

import dev.probus.core.time.Scheduler;
import org.jspecify.annotations.Nullable;

/** A call that is outstanding: in the list of its domain until its body has returned. */
final class AsyncEntry implements Task {
  final Cookie cookie;
  final AsyncDomain domain;
  private final String label;
  private volatile Scheduler.@Nullable Strand strand;

  AsyncEntry(Cookie cookie, AsyncDomain domain, String label) {
    this.cookie = cookie;
    this.domain = domain;
    this.label = label;
  }

  /** Notes on which strand it runs. */
  void begin(Scheduler.Strand current) {
    strand = current;
  }

  boolean runsOn(Scheduler.Strand current) {
    return current.equals(strand);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label + " (cookie " + cookie + ")";
  }
}
