package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words {@code KEY=VALUE} of a declaration, and its words without a value. */
final class Options {
  private final Statement statement;
  private final Map<String, String> values;

  private Options(Statement statement, Map<String, String> values) {
    this.statement = statement;
    this.values = values;
  }

  /**
   * Reads what follows the name of a declaration.
   *
   * @param keys words that may stand with a value
   * @param flags words that may stand without one
   */
  static Options of(Statement statement, Set<String> keys, Set<String> flags)
      throws UnreadableMachineException {
    Map<String, String> values = new HashMap<>();
    for (String word : statement.words().subList(2, statement.words().size())) {
      int sign = word.indexOf('=');
      String key = sign < 0 ? word : word.substring(0, sign);
      if (!(sign < 0 ? flags : keys).contains(key)) {
        throw statement.wrong("'" + word + "' is unknown here", list(keys, flags));
      }
      if (values.put(key, word.substring(sign + 1)) != null) {
        throw statement.wrong("'" + key + "' stands twice", "it once");
      }
    }
    return new Options(statement, values);
  }

  boolean has(String flag) {
    return values.containsKey(flag);
  }

  @Nullable String get(String key) {
    return values.get(key);
  }

  /** Returns the names of a list, none if the key is missing. */
  List<String> names(String key) throws UnreadableMachineException {
    String value = values.get(key);
    return value == null ? List.of() : statement.names(value);
  }

  /** Returns the names of a list that must be there. */
  List<String> required(String key) throws UnreadableMachineException {
    if (!has(key)) {
      throw statement.wrong("no '" + key + "='", key + "=A[,B]");
    }
    return names(key);
  }

  /** Notes which of some keys stand here that a replay has no use for. */
  void machineOnly(Scope scope, List<String> keys) {
    for (String key : keys) {
      if (has(key)) {
        scope.machineOnly(statement, "'" + key + "'");
      }
    }
  }

  /** Notes which of some keys stand here that a machine has no use for. */
  void replayOnly(Scope scope, List<String> keys, String expected) {
    for (String key : keys) {
      if (has(key)) {
        scope.replayOnly(statement, "'" + key + "'", expected);
      }
    }
  }

  private static String list(Set<String> keys, Set<String> flags) {
    Set<String> all = new TreeSet<>(flags);
    keys.forEach(key -> all.add(key + "="));
    return String.join(" ", all);
  }
}
