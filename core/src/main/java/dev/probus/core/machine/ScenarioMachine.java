package dev.probus.core.machine;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes a machine of a scenario, from ordinary parts that any engine can run. */
final class ScenarioMachine {
  private final Scenario scenario;
  private final Stock stock;
  private final Performer performer;

  /** What is there before the engine starts. */
  private final List<String> registered = new ArrayList<>();

  private final List<String> published = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  private ScenarioMachine(Scenario scenario) {
    this.scenario = scenario;
    this.stock = new Stock(scenario);
    this.performer = new Performer(stock);
  }

  /**
   * Makes a machine, for one engine.
   *
   * @throws UnreadableMachineException if something in the scenario can happen to no machine
   */
  static Machine of(Scenario scenario) throws UnreadableMachineException {
    Scope.refuse(scenario.notBooted());
    return new ScenarioMachine(scenario).machine();
  }

  private Machine machine() throws UnreadableMachineException {
    List<ScriptedAction> later = takePresent();
    ScenarioProvider provider = new ScenarioProvider(promises(), published);
    Timetable timetable = new Timetable(stock, provider);
    for (ScriptedAction action : later) {
      Duration at = action.at();
      timetable.enter(at == null ? Duration.ZERO : at, action.action());
    }
    return new Machine(
        scenario.file(),
        scenario.title(),
        buses(timetable),
        drivers(),
        modules(),
        List.of(provider),
        FirmwareSource.none(),
        List.of(),
        scenario.kernel());
  }

  /**
   * Takes the actions that only say what is there from the start: those before the first of another
   * kind.
   *
   * @return the actions after them
   */
  private List<ScriptedAction> takePresent() throws UnreadableMachineException {
    List<ScriptedAction> later = new ArrayList<>();
    for (ScriptedAction action : scenario.actions()) {
      boolean start = later.isEmpty() && action.at() == null;
      switch (action.action()) {
        case Action.Register(String driver) when start && added.isEmpty() -> registered.add(driver);
        case Action.Register _ -> throw tooLate(action);
        case Action.Publish(String resource) when start && added.isEmpty() ->
            published.add(resource);
        case Action.Add(String device) when start -> added.add(device);
        default -> later.add(action);
      }
    }
    return later;
  }

  private UnreadableMachineException tooLate(ScriptedAction action) {
    return new UnreadableMachineException(
        new Problem(
            scenario.file(),
            action.line(),
            "a machine's own drivers are registered before anything else happens, expected"
                + " 'register' before other actions, or the driver in a module"));
  }

  /** Everything that the actions publish at some time. */
  private Set<ResourceKey<?>> promises() {
    Set<ResourceKey<?>> promises = new LinkedHashSet<>();
    for (ScriptedAction action : scenario.actions()) {
      if (action.action() instanceof Action.Publish(String resource)) {
        promises.add(Resource.key(resource));
      }
    }
    return promises;
  }

  /**
   * The buses in the order in which they are first named. Devices are told of in the order of the
   * scenario, whatever their buses: by the last one, when all have been started.
   */
  private List<Bus<?>> buses(Timetable timetable) {
    List<Bus<?>> buses = new ArrayList<>();
    List<String> names = List.copyOf(names());
    for (String name : names) {
      boolean last = name.equals(names.getLast());
      ScenarioBus bus =
          new ScenarioBus(BusName.of(name), last ? engine -> begin(timetable, engine) : _ -> {});
      stock.add(name, bus);
      buses.add(bus);
    }
    return buses;
  }

  private void begin(Timetable timetable, BusContext<? super Device> engine) {
    for (String name : added) {
      Device device = stock.device(name);
      stock.bus(device.id().bus().text()).tell(device);
    }
    timetable.begin(engine);
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    scenario.devices().forEach(device -> names.add(device.bus()));
    scenario.drivers().forEach(driver -> names.add(driver.conduct().bus()));
    if (names.isEmpty()) {
      names.add(ScriptedDevice.USUAL_BUS);
    }
    return names;
  }

  private List<Driver<?>> drivers() {
    return registered.stream()
        .<Driver<?>>map(name -> new ScenarioDriver(script(name), performer))
        .toList();
  }

  private List<DriverModule> modules() {
    Set<String> buses = names();
    return scenario.modules().stream()
        .filter(module -> !module.absent())
        .<DriverModule>map(
            module -> new ScenarioModule(module, scripts(module), buses, stock, performer))
        .toList();
  }

  private List<ScriptedDriver> scripts(ScriptedModule module) {
    return module.drivers().stream().map(this::script).toList();
  }

  private ScriptedDriver script(String name) {
    return scenario.drivers().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
  }
}
