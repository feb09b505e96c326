package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of operations, with {@code ;} between them. */
final class OperationParser {
  private final Names names;
  private final Scope scope;

  OperationParser(Names names, Scope scope) {
    this.names = names;
    this.scope = scope;
  }

  /** Returns the operations that a key lists; none without it. */
  List<Operation> parse(Statement at, Options options, String key)
      throws UnreadableMachineException {
    List<Operation> operations = new ArrayList<>();
    @Nullable String list = options.get(key);
    if (list != null) {
      for (String word : list.split(";", -1)) {
        Operation operation = operation(at, word);
        if (operation instanceof Operation.Withdraw && !key.equals("work") && !key.equals("init")) {
          throw at.wrong("'" + word + "' in a probe", "it in work= or init=");
        }
        if (!operation.replayed()) {
          scope.machineOnly(at, "'" + word + "'");
        }
        if (operation instanceof Operation.Trigger) {
          scope.replayOnly(at, "'trig'", "'pub:R', which triggers under linux-export");
        }
        if (operation instanceof Operation.Link) {
          scope.replayOnly(at, "'" + word + "'", "'suppliers=DEV' of the device");
        }
        operations.add(operation);
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
      case "withdraw:" -> new Operation.Withdraw(at.name(name));
      case "never:" -> new Operation.Never(at.name(name));
      case "sleep:" -> new Operation.Sleep(Durations.parse(at, name));
      case "request:" -> new Operation.Request(names.requested(at, name));
      case "fail" -> new Operation.Fail();
      case "hang" -> new Operation.Hang();
      default ->
          throw at.wrong(
              "'" + word + "' is no operation",
              "pub:R trig add:DEV del:DEV link:DEV withdraw:R never:R sleep:TIME request:MODULE"
                  + " fail or hang");
    };
  }
}
