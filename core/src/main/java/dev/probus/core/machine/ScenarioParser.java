package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the scenario language; the first thing that is wrong ends it, before anything is run. */
final class ScenarioParser {
  private final String file;
  private final Scope scope = new Scope();
  private final Names names;
  private final DeviceParser deviceParser;
  private final DriverParser driverParser;
  private final ModuleParser moduleParser;
  private final ActionParser actionParser;
  private final List<ScriptedDevice> devices = new ArrayList<>();
  private final List<ScriptedDriver> drivers = new ArrayList<>();
  private final List<ScriptedModule> modules = new ArrayList<>();
  private final List<ScriptedAction> actions = new ArrayList<>();
  private final List<Statement> expected = new ArrayList<>();
  private @Nullable String kernel;

  private ScenarioParser(String file, List<Statement> statements) {
    this.file = file;
    this.names = Names.declared(statements);
    OperationParser operations = new OperationParser(names, scope);
    this.deviceParser = new DeviceParser(names, scope);
    this.driverParser = new DriverParser(operations, scope);
    this.moduleParser = new ModuleParser(names, operations, scope);
    this.actionParser = new ActionParser(names, scope);
  }

  /**
   * Reads a scenario.
   *
   * @param file its name, for messages
   * @throws UnreadableMachineException if a line is wrong; it says which, and what was expected
   */
  static Scenario parse(String file, String text) throws UnreadableMachineException {
    List<Statement> statements = statements(file, text);
    ScenarioParser parser = new ScenarioParser(file, statements);
    for (Statement statement : statements) {
      parser.take(statement);
    }
    return parser.scenario(text);
  }

  private void take(Statement statement) throws UnreadableMachineException {
    switch (statement.verb()) {
      case "dev" -> devices.add(deviceParser.parse(statement));
      case "drv" -> drivers.add(driverParser.parse(statement));
      case "module" -> modules.add(moduleParser.parse(statement));
      case "kernel" -> kernel(statement);
      case "expect" -> expected.add(statement);
      default -> actions.add(actionParser.parse(statement));
    }
  }

  private void kernel(Statement at) throws UnreadableMachineException {
    if (at.marked()) {
      throw at.wrong("'!' before 'kernel'", "it before an action only");
    }
    if (kernel != null) {
      throw at.wrong("'kernel' stands twice", "it once");
    }
    if (at.rest().isEmpty()) {
      at.arguments(1, "kernel WORD …");
    }
    scope.machineOnly(at, "'kernel'");
    kernel = String.join(" ", at.rest());
  }

  private Scenario scenario(String text) throws UnreadableMachineException {
    ExpectationParser parser = new ExpectationParser(names, devices);
    List<Expectation> expectations = new ArrayList<>();
    for (Statement statement : expected) {
      expectations.add(parser.parse(statement));
    }
    return new Scenario(
        file,
        title(text),
        devices,
        drivers,
        modules,
        Optional.ofNullable(kernel),
        actions,
        expectations,
        scope.notReplayed(),
        scope.notBooted());
  }

  private String title(String text) {
    String first = text.lines().findFirst().orElse("").strip();
    String title = first.startsWith("#") ? first.substring(1).strip() : "";
    return title.isEmpty() ? file : title;
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
