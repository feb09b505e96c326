package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.linux.Errno;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code dev} and {@code drv} lines. */
final class DeclarationParser {
  private static final Set<String> DEVICE_KEYS = Set.of("compat", "needs", "gives", "parent");
  private static final Set<String> DRIVER_KEYS =
      Set.of("compat", "result", "on_miss", "miss_times", "on_ok", "match_needs", "check");
  private static final Set<String> DRIVER_FLAGS = Set.of("async");
  private static final Map<String, Errno> RESULTS =
      Map.of(
          "ok", Errno.OK,
          "ENODEV", Errno.ENODEV,
          "ENXIO", Errno.ENXIO,
          "EIO", Errno.EIO,
          "ENOMEM", Errno.ENOMEM,
          "DEFER", Errno.EPROBE_DEFER);

  private final Names names;
  private final Set<String> devices = new HashSet<>();
  private final Set<String> drivers = new HashSet<>();

  DeclarationParser(Names names) {
    this.names = names;
  }

  ScriptedDevice device(Statement at) throws UnreadableMachineException {
    String name = declare(at, devices, "dev NAME compat=A");
    Options options = Options.of(at, DEVICE_KEYS, Set.of());
    @Nullable String parent = options.get("parent");
    if (parent != null && (parent.equals(name) || !devices.contains(parent))) {
      throw at.wrong("the parent '" + parent + "' is unknown", "a device declared before");
    }
    return new ScriptedDevice(
        name, options.required("compat"), options.names("needs"), options.names("gives"), parent);
  }

  ScriptedDriver driver(Statement at) throws UnreadableMachineException {
    String name = declare(at, drivers, "drv NAME compat=A");
    Options options = Options.of(at, DRIVER_KEYS, DRIVER_FLAGS);
    return new ScriptedDriver(
        name,
        options.required("compat"),
        options.names("match_needs"),
        results(at, options),
        operations(at, options.get("on_miss")),
        missTimes(at, options.get("miss_times")),
        operations(at, options.get("on_ok")),
        late(at, options.get("check")),
        options.has("async"));
  }

  private static String declare(Statement at, Set<String> names, String form)
      throws UnreadableMachineException {
    if (at.marked()) {
      throw at.wrong("'!' before a declaration", "it before an action only");
    }
    if (at.words().size() < 2) {
      throw at.wrong("'" + at.verb() + "' without a name", "'" + form + "'");
    }
    String name = at.name(at.words().get(1));
    if (!names.add(name)) {
      throw at.wrong("'" + name + "' is declared already", "another name");
    }
    return name;
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

  private List<Operation> operations(Statement at, @Nullable String list)
      throws UnreadableMachineException {
    List<Operation> operations = new ArrayList<>();
    if (list != null) {
      for (String word : list.split(";", -1)) {
        operations.add(operation(at, word));
      }
    }
    return List.copyOf(operations);
  }

  private Operation operation(Statement at, String word) throws UnreadableMachineException {
    int colon = word.indexOf(':');
    String name = word.substring(colon + 1);
    return switch (colon < 0 ? word : word.substring(0, colon + 1)) {
      case "trig" -> new Operation.Trigger();
      case "pub:" -> new Operation.Publish(at.name(name));
      case "add:" -> new Operation.Add(names.device(at, name));
      case "del:" -> new Operation.Delete(names.device(at, name));
      case "link:" -> new Operation.Link(names.device(at, name));
      default ->
          throw at.wrong(
              "'" + word + "' is no operation", "pub:R trig add:DEV del:DEV or link:DEV");
    };
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
