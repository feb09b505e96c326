package dev.probus.core.record.kernel;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.core.explain.Cause;
import dev.probus.core.explain.ErrorNumber;
import dev.probus.core.explain.RecordedFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes events of what a kernel says. It says some things twice and leaves others out, depending on
 * what it was told to log: what is missing between two lines is added, and what is told again is
 * left out.
 */
final class KernelRun {
  /** What the times of a log are worth. */
  enum Clock {
    /** They are times, so what lasted for so long began before. */
    TRUE,
    /** They are times of whole seconds, as a journal has them. */
    COARSE,
    /** They only tell an order. */
    ORDER;

    private long before(long nanos, long micros) {
      return this == ORDER ? nanos : nanos - 1000 * micros;
    }

    /** Tells whether one time is certainly before another. */
    private boolean apart(long first, long second) {
      return switch (this) {
        case TRUE -> first < second;
        case COARSE -> first + SECOND < second;
        case ORDER -> false;
      };
    }
  }

  private static final long SECOND = 1_000_000_000L;
  private static final String UNKNOWN = "unknown";

  /** How far a device has come in its present probe. */
  private enum Standing {
    IDLE,
    MATCHED,
    PROBING,
    BOUND,
    DEFERRED,
    REFUSED
  }

  private final KernelNames names;
  private final ProbeReturns returns;
  private final Clock clock;
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<DeviceId, Standing> standings = new LinkedHashMap<>();
  private final Map<DeviceId, String> drivers = new HashMap<>();
  private final Map<DeviceId, Long> ended = new HashMap<>();

  /**
   * What the core said of a device whose probe nobody has told of: it goes on without something.
   */
  private final Map<DeviceId, String> without = new LinkedHashMap<>();

  private final Map<String, Integer> attempts = new HashMap<>();
  private final Set<String> registered = new HashSet<>();
  private final Set<String> loading = new HashSet<>();
  private long now;

  KernelRun(KernelNames names, ProbeReturns returns, Clock clock) {
    this.names = names;
    this.returns = returns;
    this.clock = clock;
  }

  /** Takes what was said at a time, in nanoseconds. */
  void take(long nanos, Said.Match match) {
    now = nanos;
    switch (match.said()) {
      case DEVICE_ADDED -> appeared(device(match), nanos);
      case DEVICE_REMOVED -> removed(device(match));
      case DRIVER_ADDED -> registered(match.part("driver"), nanos);
      case DRIVER_REMOVED -> {
        if (registered.remove(match.part("driver"))) {
          tell(new DriverEvent.Unregistered(match.part("driver")));
        }
      }
      case MATCHED -> matched(device(match), driver(match));
      case PROBING, PROBE_FOR -> started(device(match), driver(match), nanos);
      case BOUND, DRIVER_BOUND -> bound(device(match), driver(match));
      case PROBE_RETURNED -> returned(match, nanos);
      case PROBE_FAILED, ERROR ->
          ended(device(match), driver(match), match.part("result"), match.part("text"));
      case ASKS_FOR_DEFERRAL ->
          deferred(device(match), driver(match), "it asks to be tried again later");
      case PUT_ON_LIST -> deferred(device(match), driver(match), "it is to be tried again later");
      case RETRIED -> standings.put(device(match), Standing.IDLE);
      case SUPPLIER -> heldBack(device(match), driver(match), names.id(match.part("supplier")));
      case PENDING -> pending(match);
      case GOES_WITHOUT -> goesWithout(match);
      case SYNC_STATE ->
          tell(
              new EngineEvent.Noted(
                  device(match).toString(), "keeps its state for " + match.part("consumer")));
      case INIT_CALLED -> loading(match.part("module"));
      case INIT_RETURNED -> loaded(match.part("module"), match.part("result"));
      case BUILT_IN -> {
        // no module
      }
    }
  }

  private void tell(Event event) {
    tell(event, now);
  }

  private void tell(Event event, long nanos) {
    entries.add(new LogEntry(entries.size(), Math.max(0, nanos), event));
  }

  private DeviceId device(Said.Match match) {
    return names.id(match.part("device"));
  }

  /** The kernel names a device after its driver if it has one, else after its bus. */
  private String driver(Said.Match match) {
    String told = match.part("driver");
    if (!told.isEmpty()) {
      return told;
    }
    String prefix = match.part("prefix");
    boolean named = !prefix.isEmpty() && !names.isBus(prefix);
    return named ? prefix : drivers.getOrDefault(device(match), UNKNOWN);
  }

  private Standing standing(DeviceId device) {
    return standings.getOrDefault(device, Standing.IDLE);
  }

  /** Tells whether nothing is known yet of what comes of the device. */
  private boolean open(DeviceId device) {
    return standing(device) == Standing.IDLE || standing(device) == Standing.MATCHED;
  }

  private void appeared(DeviceId device, long nanos) {
    if (standings.putIfAbsent(device, Standing.IDLE) == null) {
      tell(new DeviceEvent.Appeared(device, List.of(), Optional.empty()), nanos);
    }
  }

  private void removed(DeviceId device) {
    if (standings.remove(device) != null) {
      drivers.remove(device);
      tell(new DeviceEvent.Gone(device));
    }
  }

  private void registered(String driver, long nanos) {
    if (registered.add(driver)) {
      tell(new DriverEvent.Registered(driver, Optional.empty()), nanos);
    }
  }

  /** What is known of a driver's device before it is probed, if the log did not tell it. */
  private void known(DeviceId device, String driver, long nanos) {
    appeared(device, nanos);
    if (!driver.equals(UNKNOWN)) {
      registered(driver, nanos);
    }
    drivers.put(device, driver);
  }

  private void matched(DeviceId device, String driver) {
    known(device, driver, now);
    standings.put(device, Standing.MATCHED);
  }

  private void started(DeviceId device, String driver, long nanos) {
    if (standing(device) == Standing.PROBING && driver.equals(drivers.get(device))) {
      return;
    }
    known(device, driver, nanos);
    standings.put(device, Standing.PROBING);
    int attempt = attempts.merge(device + " " + driver, 1, Integer::sum);
    tell(new ProbeEvent.Started(device, driver, attempt), nanos);
  }

  /** Sees to it that a probe has been told of before its end. */
  private boolean ends(DeviceId device, String driver, Standing now) {
    if (standing(device) == now && sameDriver(device, driver)) {
      return false;
    }
    if (standing(device) != Standing.PROBING) {
      started(device, driver, this.now);
    }
    standings.put(device, now);
    without.remove(device);
    ended.put(device, this.now);
    return true;
  }

  private boolean sameDriver(DeviceId device, String driver) {
    return driver.equals(UNKNOWN) || driver.equals(drivers.get(device));
  }

  private void bound(DeviceId device, String driver) {
    if (ends(device, driver, Standing.BOUND)) {
      tell(new ProbeEvent.Bound(device, driver));
    }
  }

  private void deferred(DeviceId device, String driver, String reason) {
    if (ends(device, driver, Standing.DEFERRED)) {
      tell(new ProbeEvent.DeferredWithoutKey(device, driver, reason));
    }
  }

  private void heldBack(DeviceId device, String driver, DeviceId supplier) {
    known(device, driver, now);
    standings.put(device, Standing.DEFERRED);
    tell(new ProbeEvent.HeldBack(device, driver, supplier));
  }

  /** Takes the end of a probe whose length is told: its beginning is known then. */
  private void returned(Said.Match match, long nanos) {
    DeviceId device = device(match);
    String driver = driver(match);
    String result = match.part("result");
    long began = clock.before(nanos, Long.parseLong(match.part("usecs")));
    boolean another =
        standing(device) != Standing.PROBING
            && clock.apart(ended.getOrDefault(device, Long.MAX_VALUE - SECOND), began);
    if (open(device) || another) {
      started(device, driver, began);
    }
    switch (returns.of(Integer.parseInt(result))) {
      case BOUND -> bound(device, driver);
      case NOT_BOUND -> notBound(device, driver);
      case ERROR -> ended(device, driver, result, "");
    }
  }

  /** Takes an end of which nobody said more, unless somebody has. */
  private void notBound(DeviceId device, String driver) {
    if (standing(device) == Standing.PROBING && ends(device, driver, Standing.REFUSED)) {
      tell(new ProbeEvent.Rejected(device, driver, "this kernel does not log why"));
    }
  }

  private void ended(DeviceId device, String driver, String result, String text) {
    String error = ErrorNumber.name(result);
    String reason = text.isEmpty() ? error : error + ": " + text;
    if (ErrorNumber.defers(error)) {
      deferred(device, driver, text.isEmpty() ? "it asks to be tried again later" : text);
    } else if (ends(device, driver, Standing.REFUSED)) {
      boolean rejects = ErrorNumber.rejects(error) && text.isEmpty();
      Cause cause = new Cause(error, text.isEmpty() ? Optional.empty() : Optional.of(text));
      tell(
          rejects
              ? new ProbeEvent.Rejected(device, driver, reason)
              : new ProbeEvent.Failed(device, driver, new RecordedFailure(cause, null)));
    }
  }

  private void pending(Said.Match match) {
    DeviceId device = device(match);
    String reason = match.part("text").isEmpty() ? "nobody says why" : match.part("text");
    deferred(device, driver(match), reason);
    tell(new EngineEvent.Warned(device.toString(), "deferred probe pending: " + reason));
  }

  /**
   * The core no longer waits for what the device's driver would have, which may go on without it or
   * give up (R65). Where nothing else is said of the device, that is what is known of it.
   */
  private void goesWithout(Said.Match match) {
    DeviceId device = device(match);
    if (open(device)) {
      started(device, driver(match), now);
      without.put(device, match.part("text"));
    }
    tell(new EngineEvent.Warned(device.toString(), match.part("text")));
  }

  /** Makes known what the log's end leaves open. */
  private void end() {
    new LinkedHashMap<>(without)
        .forEach((device, text) -> {
          if (standing(device) == Standing.PROBING) {
            String driver = drivers.getOrDefault(device, UNKNOWN);
            deferred(device, driver, text + "; its probe's end is not logged");
          }
        });
    for (DeviceId device : List.copyOf(standings.keySet())) {
      if (standing(device) == Standing.MATCHED) {
        started(device, drivers.getOrDefault(device, UNKNOWN), now);
      }
    }
  }

  private void loading(String module) {
    if (loading.add(module)) {
      tell(new ModuleEvent.Loading(module));
    }
  }

  private void loaded(String module, String result) {
    loading(module);
    loading.remove(module);
    String error = ErrorNumber.name(result);
    tell(
        result.equals("0")
            ? new ModuleEvent.Loaded(module, List.of())
            : new ModuleEvent.Failed(
                module, new RecordedFailure(new Cause(error, Optional.empty()), null)));
  }

  /** Returns the events by time, after the last line; of one time as they were told. */
  List<LogEntry> entries() {
    end();
    List<LogEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(LogEntry::nanos));
    List<LogEntry> numbered = new ArrayList<>();
    sorted.forEach(e -> numbered.add(new LogEntry(numbered.size(), e.nanos(), e.event())));
    return numbered;
  }
}
