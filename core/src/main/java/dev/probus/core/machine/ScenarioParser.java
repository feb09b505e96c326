package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.ArrayList;
import java.util.List;

/** Reads the scenario language; the first thing that is wrong ends it, before anything is run. */
final class ScenarioParser {
  private ScenarioParser() {}

  /**
   * Reads a scenario.
   *
   * @param file its name, for messages
   * @throws UnreadableMachineException if a line is wrong; it says which, and what was expected
   */
  static Scenario parse(String file, String text) throws UnreadableMachineException {
    List<Statement> statements = statements(file, text);
    Names names = Names.declared(statements);
    DeclarationParser declarations = new DeclarationParser(names);
    ActionParser actionParser = new ActionParser(names);
    List<ScriptedDevice> devices = new ArrayList<>();
    List<ScriptedDriver> drivers = new ArrayList<>();
    List<ScriptedAction> actions = new ArrayList<>();
    for (Statement statement : statements) {
      switch (statement.verb()) {
        case "dev" -> devices.add(declarations.device(statement));
        case "drv" -> drivers.add(declarations.driver(statement));
        default -> actions.add(actionParser.parse(statement));
      }
    }
    return new Scenario(file, devices, drivers, actions);
  }

  private static List<Statement> statements(String file, String text) {
    List<Statement> statements = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      Statement.of(file, ++number, line).ifPresent(statements::add);
    }
    return statements;
  }
}
