package dev.probus.core.linux;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When the kernel stops waiting for suppliers that nobody may ever drive (R64 to R66). */
final class DeferredTimeout {
  private final Trace trace;
  private final Deferral deferral;
  private final DelayedWork delayed;
  private final Runnable declareDriversDone;
  private final Runnable flushRetries;
  private final boolean modules;
  private int seconds;
  private boolean initcallsDone;
  private DelayedWork.@Nullable Armed armed;

  DeferredTimeout(
      Trace trace,
      Deferral deferral,
      BootParameters parameters,
      DelayedWork delayed,
      Runnable declareDriversDone,
      Runnable flushRetries) {
    this.trace = trace;
    this.deferral = deferral;
    this.delayed = delayed;
    this.declareDriversDone = declareDriversDone;
    this.flushRetries = flushRetries;
    this.modules = parameters.modules();
    this.seconds = parameters.deferredProbeTimeout();
  }

  /** Notes that all built-in drivers are registered: from now on R65 may give up. */
  void initcallsDone() {
    initcallsDone = true;
  }

  /** Notes that the timeout has long passed. */
  void passed() {
    initcallsDone = true;
    seconds = 0;
  }

  /** Arms the timeout, unless it is 0 or never (R63, R64). */
  void arm() {
    if (seconds > 0) {
      armed = delayed.after(Duration.ofSeconds(seconds), this::expire);
    }
  }

  /** A driver came: the whole timeout begins anew, if it had not passed (R66). */
  void extend() {
    DelayedWork.Armed waiting = armed;
    if (waiting != null && waiting.cancel()) {
      arm();
    }
  }

  /**
   * Says how long a driver shall wait for an optional supplier (R65).
   *
   * @return EPROBE_DEFER while it may come, ENODEV or ETIMEDOUT if it is given up
   */
  Errno checkState(LinuxDevice device) {
    if (initcallsDone && !modules) {
      trace.log(
          LogLevel.WARNING, device + ": goes on without a supplier for which no driver will come");
      return Errno.ENODEV;
    }
    if (initcallsDone && seconds == 0) {
      trace.log(LogLevel.WARNING, device + ": goes on without a supplier whose time is over");
      return Errno.ETIMEDOUT;
    }
    return Errno.EPROBE_DEFER;
  }

  /** Pending devices stay pending; only those that ask by R65 fare otherwise from now on (R66). */
  private void expire() {
    armed = null;
    declareDriversDone.run();
    seconds = 0;
    deferral.trigger();
    flushRetries.run();
    deferral
        .pending()
        .forEach(device -> trace.log(LogLevel.INFO, device + ": deferred probe pending"));
  }
}
