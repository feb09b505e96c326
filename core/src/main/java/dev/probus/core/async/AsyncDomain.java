package dev.probus.core.async;

/**
 * A set of asynchronous calls that can be waited for together. It belongs to the {@link AsyncCalls}
 * that made it. May be used from any thread.
 */
public final class AsyncDomain {
  private final String name;
  private final boolean registered;

  /** Guarded by the lock of the calls that it belongs to. */
  final Outstanding<AsyncEntry> outstanding = new Outstanding<>();

  AsyncDomain(String name, boolean registered) {
    this.name = name;
    this.registered = registered;
  }

  /** Returns its name, for people. */
  public String name() {
    return name;
  }

  /** Tells whether who waits for all calls waits for those of this domain; an exclusive is not. */
  public boolean registered() {
    return registered;
  }

  @Override
  public String toString() {
    return "async domain " + name;
  }
}
