package dev.probus.core.record.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the driver core or the module loader says in one line; words as the kernel writes them. Each
 * form names its parts. A device that the core speaks of is named in the words or, by newer
 * kernels, before them: {@code <prefix> <device>: }, where the prefix is its driver or its bus.
 */
enum Said {
  DEVICE_ADDED(Form.BUS + "add device (?<device>\\S+)"),
  DEVICE_REMOVED(Form.BUS + "remove device (?<device>\\S+)"),
  DRIVER_ADDED(Form.BUS + "add driver (?<driver>\\S+)"),
  DRIVER_REMOVED(Form.BUS + "remove driver (?<driver>\\S+)"),
  MATCHED(
      Form.BUS + Form.BY + "matched device (?<device>\\S+) with driver (?<driver>\\S+)",
      Form.ABOUT + Form.BUS + Form.BY + "matched device with driver (?<driver>\\S+)"),
  PROBING(
      Form.BUS + Form.BY + "probing driver (?<driver>\\S+) with device (?<device>\\S+)",
      Form.ABOUT + Form.BUS + Form.BY + "probing driver (?<driver>\\S+) with device"),
  PROBE_FOR(
      Form.BUS + Form.BY + "probe for device (?<device>\\S+) (?:by|with) driver (?<driver>\\S+)"),
  BOUND(
      Form.BUS + Form.BY + "bound device (?<device>\\S+) to driver (?<driver>\\S+)",
      Form.ABOUT + Form.BUS + Form.BY + "bound device to driver (?<driver>\\S+)"),
  DRIVER_BOUND(
      "driver: '(?<driver>\\S+)': " + Form.BY + "bound to device '(?<device>\\S+)'",
      Form.ABOUT + "driver: '(?<driver>\\S+)': " + Form.BY + "bound to device"),
  PROBE_RETURNED(
      "probe of (?<device>\\S+) returned (?<result>-?\\d{1,9}) after (?<usecs>\\d{1,12}) usecs"),
  PROBE_FAILED(
      "(?<driver>\\S+): probe of (?<device>\\S+) (?:failed with error|rejects match)"
          + " (?<result>-?\\d{1,9})",
      Form.ABOUT
          + "probe with driver (?<driver>\\S+) (?:failed with error|rejects match)"
          + " (?<result>-?\\d{1,9})"),
  ASKS_FOR_DEFERRAL(Form.ABOUT + "Driver (?<driver>\\S+) requests probe deferral"),
  PUT_ON_LIST(Form.ABOUT + "Added to deferred list"),
  RETRIED(Form.ABOUT + "Retrying from deferred list"),
  SUPPLIER(Form.ABOUT + "probe deferral - supplier (?<supplier>\\S+) not ready"),
  PENDING(Form.ABOUT + "deferred probe pending(?:: (?<text>.*))?"),
  GOES_WITHOUT(Form.ABOUT + "(?<text>(?:ignoring dependency for device|deferred probe timeout).*)"),
  SYNC_STATE(Form.ABOUT + "sync_state\\(\\) pending due to (?<consumer>\\S+)"),
  ERROR(Form.ABOUT + "error (?<result>-E[A-Z0-9_]+|-\\d{1,9}): (?<text>.*)"),
  INIT_CALLED("calling +\\S+ \\[(?<module>\\S+)\\] @ \\d+"),
  INIT_RETURNED(
      "initcall \\S+ \\[(?<module>\\S+)\\] returned (?<result>-?\\d{1,9}) after"
          + " \\d{1,12} usecs.*"),
  /** Calls of what is built in, which are no modules. */
  BUILT_IN("(?:calling +\\S+ +@ \\d+|initcall \\S+ returned -?\\d{1,9} after \\d{1,12} usecs.*)");

  /** What several forms have in common. */
  private static final class Form {
    static final String ABOUT = "(?:(?<prefix>\\S+) )?(?<device>\\S+): ";
    static final String BUS = "bus: '(?<bus>\\S+)': ";
    static final String BY = "(?:\\w+: )?";

    private Form() {}
  }

  private final Pattern form;
  private final @Nullable Pattern newer;

  Said(String form) {
    this.form = Pattern.compile(form);
    this.newer = null;
  }

  Said(String form, String newer) {
    this.form = Pattern.compile(form);
    this.newer = Pattern.compile(newer);
  }

  /** What was said, with its parts. */
  record Match(Said said, Matcher parts) {

    /** Returns a part; empty if this form has none of that name, or the line leaves it out. */
    String part(String name) {
      return parts.namedGroups().containsKey(name)
          ? Optional.ofNullable(parts.group(name)).orElse("")
          : "";
    }
  }

  static Optional<Match> in(String text) {
    for (Said said : values()) {
      Matcher matcher = said.form.matcher(text);
      if (matcher.matches() || (said.newer != null && matcher.usePattern(said.newer).matches())) {
        return Optional.of(new Match(said, matcher));
      }
    }
    return Optional.empty();
  }
}
