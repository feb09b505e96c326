package dev.probus.core.record.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the driver core or the module loader says in one line; words as the kernel writes them. */
enum Said {
  /** 1 bus, 2 device. */
  DEVICE_ADDED("bus: '(\\S+)': add device (\\S+)"),
  /** 1 bus, 2 device. */
  DEVICE_REMOVED("bus: '(\\S+)': remove device (\\S+)"),
  /** 1 bus, 2 driver. */
  DRIVER_ADDED("bus: '(\\S+)': add driver (\\S+)"),
  /** 1 bus, 2 driver. */
  DRIVER_REMOVED("bus: '(\\S+)': remove driver (\\S+)"),
  /** 1 bus, 2 device, 3 driver. */
  MATCHED("bus: '(\\S+)': (?:\\w+: )?matched device (\\S+) with driver (\\S+)"),
  /** 1 bus, 2 driver, 3 device. */
  PROBING("bus: '(\\S+)': (?:\\w+: )?probing driver (\\S+) with device (\\S+)"),
  /** 1 bus, 2 device, 3 driver. */
  PROBE_FOR("bus: '(\\S+)': (?:\\w+: )?probe for device (\\S+) (?:by|with) driver (\\S+)"),
  /** 1 bus, 2 device, 3 driver. */
  BOUND("bus: '(\\S+)': (?:\\w+: )?bound device (\\S+) to driver (\\S+)"),
  /** 1 driver, 2 device. */
  DRIVER_BOUND("driver: '(\\S+)': (?:\\w+: )?bound to device '(\\S+)'"),
  /** 1 device, 2 result, 3 microseconds. */
  PROBE_RETURNED("probe of (\\S+) returned (-?\\d{1,9}) after (\\d{1,12}) usecs"),
  /** 1 driver, 2 device, 3 error. */
  PROBE_FAILED("(\\S+): probe of (\\S+) failed with error (-?\\d{1,9})"),
  /** 1 prefix, 2 device, 3 driver, 4 error. */
  PROBE_WITH_FAILED("(?:(\\S+) )?(\\S+): probe with driver (\\S+) failed with error (-?\\d{1,9})"),
  /** 1 prefix, 2 device, 3 driver. */
  ASKS_FOR_DEFERRAL("(?:(\\S+) )?(\\S+): Driver (\\S+) requests probe deferral"),
  /** 1 prefix, 2 device. */
  PUT_ON_LIST("(?:(\\S+) )?(\\S+): Added to deferred list"),
  /** 1 prefix, 2 device. */
  RETRIED("(?:(\\S+) )?(\\S+): Retrying from deferred list"),
  /** 1 prefix, 2 device, 3 supplier. */
  SUPPLIER("(?:(\\S+) )?(\\S+): probe deferral - supplier (\\S+) not ready"),
  /** 1 prefix, 2 device, 3 reason or nothing. */
  PENDING("(?:(\\S+) )?(\\S+): deferred probe pending(?:: (.*))?"),
  /** 1 prefix, 2 device, 3 the rest. */
  GOES_WITHOUT("(?:(\\S+) )?(\\S+): ((?:ignoring dependency for device|deferred probe timeout).*)"),
  /** 1 prefix, 2 supplier, 3 consumer. */
  SYNC_STATE("(?:(\\S+) )?(\\S+): sync_state\\(\\) pending due to (\\S+)"),
  /** 1 prefix, 2 device, 3 error, 4 text. */
  ERROR("(?:(\\S+) )?(\\S+): error (-E[A-Z0-9_]+|-\\d{1,9}): (.*)"),
  /** 1 module. */
  INIT_CALLED("calling +\\S+ \\[(\\S+)\\] @ \\d+"),
  /** 1 module, 2 result. */
  INIT_RETURNED("initcall \\S+ \\[(\\S+)\\] returned (-?\\d{1,9}) after \\d{1,12} usecs.*"),
  /** Calls of what is built in, which are no modules. */
  BUILT_IN("(?:calling +\\S+ +@ \\d+|initcall \\S+ returned -?\\d{1,9} after \\d{1,12} usecs.*)");

  private final Pattern form;

  Said(String form) {
    this.form = Pattern.compile(form);
  }

  /** What was said, with its parts. */
  record Match(Said said, Matcher parts) {
    String part(int group) {
      return Optional.ofNullable(parts.group(group)).orElse("");
    }
  }

  static Optional<Match> in(String text) {
    for (Said said : values()) {
      Matcher matcher = said.form.matcher(text);
      if (matcher.matches()) {
        return Optional.of(new Match(said, matcher));
      }
    }
    return Optional.empty();
  }
}
