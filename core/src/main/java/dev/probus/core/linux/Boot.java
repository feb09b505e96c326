package dev.probus.core.linux;

/** The end of boot (R62, R63, R67, R68). */
final class Boot {
  private final Deferral deferral;
  private final SyncState syncState;
  private final FirmwareLinks firmware;
  private final DeferredTimeout timeout;
  private final Runnable declareDriversDone;
  private final Runnable flushRetries;
  private final boolean modules;

  Boot(
      Deferral deferral,
      SyncState syncState,
      FirmwareLinks firmware,
      DeferredTimeout timeout,
      BootParameters parameters,
      Runnable declareDriversDone,
      Runnable flushRetries) {
    this.deferral = deferral;
    this.syncState = syncState;
    this.firmware = firmware;
    this.timeout = timeout;
    this.declareDriversDone = declareDriversDone;
    this.flushRetries = flushRetries;
    this.modules = parameters.modules();
  }

  /** Until the end of boot deferrals gather, and {@code sync_state} is held back (R62, R88). */
  void begin() {
    deferral.disable();
    syncState.pause();
  }

  /** Stands where a kernel stands that booted long ago: no timeout is armed any more. */
  void longAgo() {
    syncState.resume();
    deferral.open();
    timeout.passed();
    declareDriversDone.run();
  }

  /** Carries out what {@code late_initcall} does (R63). */
  void lateInitcall() {
    syncState.resume();
    deferral.enable();
    flushRetries.run();
    timeout.initcallsDone();
    if (!modules) {
      declareDriversDone.run();
    }
    deferral.trigger();
    flushRetries.run();
    timeout.arm();
  }

  /** Probes once as well as can be, without suppliers that nobody drives (R68). */
  void bestEffort(Runnable waitForDeviceProbe) {
    if (firmware.mode().holdsBack()) {
      waitForDeviceProbe.run();
      firmware.bestEffort(true);
      deferral.trigger();
      waitForDeviceProbe.run();
      firmware.bestEffort(false);
    }
  }
}
