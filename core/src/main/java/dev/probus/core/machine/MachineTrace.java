package dev.probus.core.machine;

import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.linux.CoreStuckException;
import dev.probus.core.linux.Counters;
import dev.probus.core.linux.Errno;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.LinuxDriver;
import dev.probus.core.linux.Step;
import dev.probus.core.linux.engine.Witness;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the trace of a machine: the lines of the trace language, and some for what only machines
 * have, among them the time whenever it has gone on. For whoever is inside the core.
 */
final class MachineTrace implements Witness {
  private final TraceText trace = new TraceText();
  private final LongSupplier clock;
  private final long mostSteps;
  private Counters counters = Counters.ZERO;
  private long steps;
  private long now;
  private @Nullable String stuck;

  /**
   * Makes an empty trace.
   *
   * @param clock gives the time in nanoseconds
   * @param mostSteps after how many steps the run is given up
   */
  MachineTrace(LongSupplier clock, long mostSteps) {
    this.clock = clock;
    this.mostSteps = mostSteps;
  }

  /** Returns all lines so far. */
  String text() {
    return trace.toString();
  }

  /** Returns what never ends, if something does not. */
  Optional<String> stuck() {
    return Optional.ofNullable(stuck);
  }

  void line(String line) {
    trace.line(line);
  }

  void listed(String list, LinuxDevice device) {
    trace.listed(list, device);
  }

  void counters() {
    trace.counters(counters);
  }

  @Override
  public void sees(Step step) {
    if (steps == mostSteps) {
      throw new CoreStuckException("no end after " + steps + " steps (R57)");
    }
    steps++;
    counters = counters.plus(step);
    time();
    trace.step(step);
  }

  @Override
  public void returned(LinuxDriver driver, LinuxDevice device, Errno code) {
    told("result " + device + " " + driver.name() + " " + TraceText.code(code));
  }

  @Override
  public void removes(LinuxDriver driver, LinuxDevice device) {
    told("driver-remove " + device);
  }

  @Override
  public void hears(Event event) {
    switch (event) {
      case ProbeEvent probe -> hears(probe);
      case ResourceEvent resource -> hears(resource);
      case ModuleEvent module -> hears(module);
      case WorkEvent work -> hears(work);
      case DriverEvent.Registered registered -> told("register " + registered.driver());
      case DriverEvent.Offered offered -> told("registered " + offered.driver());
      case EngineEvent engine -> hears(engine);
      default -> {
        // the steps show it
      }
    }
  }

  private void hears(ProbeEvent event) {
    switch (event) {
      case ProbeEvent.Started e ->
          told("probe " + e.device() + " " + e.driver() + " " + e.attempt());
      case ProbeEvent.Waiting e -> told("missing " + e.keys().getFirst().name());
      case ProbeEvent.GoesWithout e -> told("without " + e.key().name());
      default -> {
        // the steps show it
      }
    }
  }

  private void hears(ResourceEvent event) {
    String name = event.key().name();
    switch (event) {
      case ResourceEvent.Published _ -> told("publish " + name);
      case ResourceEvent.Refused _ -> told("publish " + name + " (already)");
      case ResourceEvent.Withdrawn _ -> told("withdraw " + name);
      case ResourceEvent.Never _ -> told("never " + name);
      case ResourceEvent.Promised _ -> {
        // a diagnosis, and nothing that happened
      }
    }
  }

  private void hears(ModuleEvent event) {
    told(
        switch (event) {
          case ModuleEvent.Requested e -> "request " + e.name() + " by " + e.by();
          case ModuleEvent.Answered e -> "answer " + e.name() + " " + word(e.answer());
          case ModuleEvent.Loading e -> "load " + e.module();
          case ModuleEvent.Loaded e -> "loaded " + e.module();
          case ModuleEvent.Failed e -> "load-failed " + e.module();
          case ModuleEvent.Unloaded e -> "unloaded " + e.module();
        });
  }

  private static String word(ModuleAnswer answer) {
    return switch (answer) {
      case ModuleAnswer.Loaded _ -> "loaded";
      case ModuleAnswer.NotFound _ -> "not-found";
      case ModuleAnswer.Blacklisted _ -> "blacklisted";
      case ModuleAnswer.Failed _ -> "failed";
    };
  }

  private void hears(WorkEvent event) {
    String what =
        switch (event) {
          case WorkEvent.Started _ -> "begins";
          case WorkEvent.Ended _ -> "ends";
          case WorkEvent.Failed _ -> "fails";
          case WorkEvent.Cancelled _ -> "cancelled";
        };
    told("work " + event.device() + " " + what);
  }

  private void hears(EngineEvent event) {
    switch (event) {
      case EngineEvent.Warned e -> told("warning " + e.by() + " " + e.text());
      case EngineEvent.Deadlocked e -> stuck("deadlock: " + String.join("; ", e.circle()));
      case EngineEvent.Endless e -> stuck("livelock: " + e.what());
      case EngineEvent.PartFailed e -> told("failed " + e.part());
      default -> {
        // about the run as a whole
      }
    }
  }

  private void stuck(String what) {
    if (stuck == null) {
      stuck = what;
    }
  }

  private void told(String line) {
    time();
    trace.line(line);
  }

  private void time() {
    long nanos = clock.getAsLong();
    if (nanos != now) {
      now = nanos;
      trace.line("time " + Durations.text(Duration.ofNanos(nanos)));
    }
  }
}
