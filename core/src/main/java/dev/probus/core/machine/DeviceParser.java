package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code dev} lines. */
final class DeviceParser {
  private static final Set<String> KEYS =
      Set.of(
          "compat", "needs", "gives", "parent", "bus", "wants", "promises", "suppliers", "driver");
  private static final List<String> MACHINE_KEYS = List.of("bus", "wants", "promises", "suppliers");

  private final Names names;
  private final Scope scope;
  private final Declared devices = new Declared("dev NAME compat=A");

  DeviceParser(Names names, Scope scope) {
    this.names = names;
    this.scope = scope;
  }

  ScriptedDevice parse(Statement at) throws UnreadableMachineException {
    String name = devices.declare(at);
    Options options = Options.of(at, KEYS, Set.of());
    @Nullable String parent = options.get("parent");
    if (parent != null && (parent.equals(name) || !devices.has(parent))) {
      throw at.wrong("the parent '" + parent + "' is unknown", "a device declared before");
    }
    options.machineOnly(scope, MACHINE_KEYS);
    options.replayOnly(scope, List.of("driver"), "what a device of a machine can have");
    return new ScriptedDevice(
        name,
        Declared.bus(at, options),
        options.required("compat"),
        options.names("needs"),
        wishes(at, options.get("wants")),
        options.names("gives"),
        options.names("promises"),
        suppliers(at, options),
        parent,
        preset(at, options));
  }

  private static List<Wish> wishes(Statement at, @Nullable String list)
      throws UnreadableMachineException {
    List<Wish> wishes = new ArrayList<>();
    if (list != null) {
      for (String word : list.split(",", -1)) {
        int sign = word.indexOf('@');
        if (sign < 0) {
          throw at.wrong("'" + word + "' without a deadline", "RESOURCE@TIME, for example clk@5s");
        }
        wishes.add(
            new Wish(
                at.name(word.substring(0, sign)), Durations.parse(at, word.substring(sign + 1))));
      }
    }
    return List.copyOf(wishes);
  }

  private @Nullable String preset(Statement at, Options options) throws UnreadableMachineException {
    @Nullable String driver = options.get("driver");
    return driver == null ? null : names.driver(at, driver);
  }

  private List<String> suppliers(Statement at, Options options) throws UnreadableMachineException {
    List<String> suppliers = options.names("suppliers");
    for (String supplier : suppliers) {
      names.device(at, supplier);
    }
    return suppliers;
  }
}
