package dev.probus.core.explain;

/** Where a device stands between its bus and a driver. */
public enum DeviceState {
  /** No driver wants it, and no module is left to be loaded for it. */
  UNMATCHED(true),
  /** Modules are being loaded for it. */
  LOADING(false),
  /** Its driver is known, and it waits for resources. */
  WAITING(true),
  /** It waits for its turn to be probed. */
  READY(false),
  /** Its driver's probe, or another call of its driver, is running. */
  PROBING(false),
  /** Its driver drives it. */
  BOUND(true),
  /** It is being unbound; its consumers are let go before it. */
  UNBINDING(false),
  /** A driver wanted it and could not drive it. */
  FAILED(true),
  /** Somebody unbound it; it stays so until asked for again. */
  UNBOUND(true);

  private final boolean rest;

  DeviceState(boolean rest) {
    this.rest = rest;
  }

  /** Tells whether a device stays in this state until something else happens. */
  public boolean rest() {
    return rest;
  }
}
