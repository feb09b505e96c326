package dev.probus.core.machine;

import dev.probus.api.ProbeType;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.linux.Errno;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code drv} lines. */
final class DriverParser {
  private static final Set<String> KEYS =
      Set.of(
          "compat",
          "result",
          "on_miss",
          "miss_times",
          "on_ok",
          "match_needs",
          "check",
          "bus",
          "probe",
          "first",
          "work");
  private static final Set<String> FLAGS =
      Set.of("async", "blocking", "discovers", "suppress_bind", "sync_state");
  private static final List<String> MACHINE_KEYS =
      List.of("bus", "probe", "first", "work", "blocking", "discovers");
  private static final List<String> REPLAY_FLAGS = List.of("suppress_bind", "sync_state");
  private static final Map<String, Errno> RESULTS =
      Map.of(
          "ok", Errno.OK,
          "ENODEV", Errno.ENODEV,
          "ENXIO", Errno.ENXIO,
          "EIO", Errno.EIO,
          "ENOMEM", Errno.ENOMEM,
          "DEFER", Errno.EPROBE_DEFER);

  private final OperationParser operations;
  private final Scope scope;
  private final Declared drivers = new Declared("drv NAME compat=A");

  DriverParser(OperationParser operations, Scope scope) {
    this.operations = operations;
    this.scope = scope;
  }

  ScriptedDriver parse(Statement at) throws UnreadableMachineException {
    String name = drivers.declare(at);
    Options options = Options.of(at, KEYS, FLAGS);
    options.machineOnly(scope, MACHINE_KEYS);
    options.replayOnly(scope, REPLAY_FLAGS, "what a driver of a machine can have");
    return new ScriptedDriver(
        name,
        options.required("compat"),
        options.names("match_needs"),
        results(at, options),
        operations.parse(at, options, "on_miss"),
        missTimes(at, options.get("miss_times")),
        operations.parse(at, options, "on_ok"),
        late(at, options.get("check")),
        options.has("async"),
        options.has("suppress_bind"),
        options.has("sync_state"),
        conduct(at, options));
  }

  private Conduct conduct(Statement at, Options options) throws UnreadableMachineException {
    List<Operation> first = operations.parse(at, options, "first");
    @Nullable String probe = options.get("probe");
    return new Conduct(
        Declared.bus(at, options),
        type(at, options),
        probe == null ? Duration.ZERO : Durations.parse(at, probe),
        first,
        operations.parse(at, options, "work"),
        options.has("discovers") || options.has("on_miss") || options.has("check"));
  }

  private static ProbeType type(Statement at, Options options) throws UnreadableMachineException {
    if (options.has("async") && options.has("blocking")) {
      throw at.wrong("'async' and 'blocking' together", "one of them");
    }
    if (options.has("blocking")) {
      return ProbeType.BLOCKING;
    }
    return options.has("async") ? ProbeType.ASYNC : ProbeType.SYNC;
  }

  private static List<Errno> results(Statement at, Options options)
      throws UnreadableMachineException {
    List<Errno> results = new ArrayList<>();
    for (String word : options.has("result") ? options.names("result") : List.of("ok")) {
      Errno result = RESULTS.get(word);
      if (result == null) {
        throw at.wrong(
            "'" + word + "' is no result of a probe", "ok ENODEV ENXIO EIO ENOMEM or DEFER");
      }
      results.add(result);
    }
    return List.copyOf(results);
  }

  private static int missTimes(Statement at, @Nullable String number)
      throws UnreadableMachineException {
    if (number == null) {
      return 1;
    }
    if (!number.matches("[0-9]{1,9}")) {
      throw at.wrong("'miss_times=" + number + "'", "a number from 0 to 999999999");
    }
    return Integer.parseInt(number);
  }

  private static boolean late(Statement at, @Nullable String check)
      throws UnreadableMachineException {
    if (check != null && !check.equals("late")) {
      throw at.wrong("'check=" + check + "'", "check=late");
    }
    return check != null;
  }
}
