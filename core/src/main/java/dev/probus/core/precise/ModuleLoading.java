package dev.probus.core.precise;

import dev.probus.api.Modalias;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.module.Resolution;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for modules. A load runs on a strand of its own and is a fact like any other
 * when it has ended: nobody holds anything while he waits for it, so no circle of waits can close
 * here. Requests for one module become one load. Holder only.
 */
@EngineScope
final class ModuleLoading {
  /**
   * Where a device's modalias stands: whether its modules are on their way, and which are there.
   */
  record Standing(boolean pending, List<String> modules) {
    private static final Standing NOTHING = new Standing(false, List.of());
  }

  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Scheduler scheduler;
  private final ModuleCatalog catalog;
  private final Drivers drivers;
  private final ModuleContexts contexts;
  private final Inbox inbox;

  private final Map<String, ModuleNode> modules = new HashMap<>();

  /** Modules that are there, in the order in which they were loaded. */
  private final List<ModuleNode> live = new ArrayList<>();

  private final Map<String, Request> forDevices = new HashMap<>();

  @Inject
  ModuleLoading(
      World world,
      Agenda agenda,
      Journal journal,
      Scheduler scheduler,
      ModuleCatalog catalog,
      Drivers drivers,
      ModuleContexts contexts,
      Inbox inbox) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.scheduler = scheduler;
    this.catalog = catalog;
    this.drivers = drivers;
    this.contexts = contexts;
    this.inbox = inbox;
  }

  /** Tells whether there is any module at all. */
  boolean any() {
    return !catalog.isEmpty();
  }

  /** Sees to it that the modules for a device's modalias are loaded, or have been tried. */
  Standing standing(DeviceNode node, Modalias modalias) {
    if (catalog.isEmpty()) {
      return Standing.NOTHING;
    }
    Resolution resolution = catalog.resolve(modalias.text());
    List<String> names = names(resolution);
    if (names.stream().allMatch(this::settled)) {
      note(node, modalias, resolution, names);
      return new Standing(false, names);
    }
    Request request = forDevices.get(modalias.text());
    if (request == null) {
      request = new Request(modalias.text(), node.label(), scheduler.gate());
      forDevices.put(modalias.text(), request);
      answer(request, resolution);
    }
    request.devices.add(node);
    return new Standing(true, names);
  }

  private void note(DeviceNode node, Modalias modalias, Resolution resolution, List<String> names) {
    if (names.isEmpty()) {
      boolean blacklisted = resolution instanceof Resolution.Blacklisted;
      node.note(
          blacklisted
              ? "modules for " + modalias + " are blacklisted: " + resolution.candidates()
              : "no module answers to " + modalias);
    }
    for (String name : names) {
      Failure failure = node(name).failure;
      if (failure != null) {
        node.note("module " + name + " failed: " + failure.text());
      }
    }
  }

  /**
   * Answers a request, now or when its modules have been loaded. What failed before is tried again:
   * somebody asks for it by name, and may know that it can work now.
   */
  void ask(Request request) {
    agenda.onceStarted(() -> answer(request));
  }

  private void answer(Request request) {
    Resolution resolution = catalog.resolve(request.name());
    for (String name : names(resolution)) {
      ModuleNode module = node(name);
      if (module.state == ModuleNode.State.FAILED) {
        module.state = ModuleNode.State.ABSENT;
        module.failure = null;
      }
    }
    answer(request, resolution);
  }

  private void answer(Request request, Resolution resolution) {
    request.modules = names(resolution);
    request.left.addAll(request.modules);
    journal.write(() -> new ModuleEvent.Requested(request.name(), request.by, request.modules));
    switch (resolution) {
      case Resolution.NotFound r -> answer(request, new ModuleAnswer.NotFound());
      case Resolution.CommandOnly r -> answer(request, new ModuleAnswer.NotFound());
      case Resolution.Blacklisted r ->
          answer(request, new ModuleAnswer.Blacklisted(r.candidates()));
      case Resolution.Modules r -> advance(request);
      case Resolution.Builtin r -> advance(request);
    }
  }

  private static List<String> names(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Modules r -> r.names().stream().distinct().toList();
      case Resolution.Builtin r -> r.candidates().stream().distinct().toList();
      case Resolution.Blacklisted r -> List.of();
      case Resolution.CommandOnly r -> List.of();
      case Resolution.NotFound r -> List.of();
    };
  }

  /** Goes on with a request: its modules are loaded one after another, in order. */
  private void advance(Request request) {
    while (!request.left.isEmpty()) {
      ModuleNode module = node(request.left.getFirst());
      if (!settled(module.name) && !world.closing) {
        module.waiting.add(request);
        load(module);
        return;
      }
      if (!settled(module.name)) {
        failed(module, Failure.of(new IllegalStateException("the engine is being closed")));
      }
      request.left.removeFirst();
    }
    Optional<ModuleNode> failed =
        request.modules.stream().map(this::node).filter(m -> m.failure != null).findFirst();
    Failure failure = failed.map(m -> m.failure).orElse(null);
    answer(
        request,
        failure == null
            ? new ModuleAnswer.Loaded(request.modules)
            : new ModuleAnswer.Failed(failed.orElseThrow().name, failure.cause()));
  }

  private void answer(Request request, ModuleAnswer answer) {
    request.answer(answer);
    journal.write(() -> new ModuleEvent.Answered(request.name(), answer));
    agenda.afterwards(request::release);
    forDevices.remove(request.name(), request);
    request.devices.forEach(agenda::match);
  }

  private void load(ModuleNode module) {
    if (module.state == ModuleNode.State.LOADING) {
      return;
    }
    Tether tether = new Tether();
    module.state = ModuleNode.State.LOADING;
    module.tether = tether;
    world.loads.add(tether);
    world.pending++;
    journal.write(() -> new ModuleEvent.Loading(module.name));
    agenda.afterwards(() ->
        scheduler.start(
            "probus-load " + module.name, Scheduler.Kind.BLOCKS, () -> run(module, tether)));
  }

  /** Interrupts what is being loaded, since the engine is being closed. */
  void interrupt() {
    world.loads.forEach(load -> agenda.afterwards(load::interrupt));
  }

  /**
   * Unregisters the drivers of all modules that are there.
   *
   * @return the code of those that can be stopped, last loaded first: no device has their drivers
   */
  SequencedMap<String, DriverModule> unload() {
    SequencedMap<String, DriverModule> stoppable = new LinkedHashMap<>();
    for (ModuleNode module : live.reversed()) {
      List<DriverNode> registered =
          world.drivers.values().stream().filter(d -> module.name.equals(d.module)).toList();
      boolean idle = registered.stream().allMatch(driver -> driver.devices == 0);
      registered.reversed().forEach(driver -> drivers.unregister(driver.name, () -> {}));
      DriverModule code = module.code;
      if (idle && code != null) {
        stoppable.put(module.name, code);
      }
      module.state = ModuleNode.State.ABSENT;
    }
    live.clear();
    return stoppable;
  }

  /** Loads a module. Foreign code: on a strand of its own. */
  private void run(ModuleNode module, Tether tether) {
    tether.tie(scheduler);
    List<DriverNode> found = new ArrayList<>();
    Optional<DriverModule> code = Optional.empty();
    @Nullable Failure failure = null;
    try {
      code = catalog.code(module.name);
      if (code.isPresent()) {
        for (Driver<?> driver : code.get().start(contexts.of(module.name))) {
          found.add(new DriverNode(driver, module.name));
        }
      }
    } catch (Throwable e) { // contained: it fails this module, and each request is told so
      failure = Failure.of(e);
    }
    DriverModule started = code.orElse(null);
    Failure cause = failure;
    inbox.state(() -> ended(module, tether, started, found, cause));
  }

  private void ended(
      ModuleNode module,
      Tether tether,
      @Nullable DriverModule code,
      List<DriverNode> found,
      @Nullable Failure failure) {
    world.pending--;
    world.loads.remove(tether);
    if (failure == null) {
      loaded(module, code, found);
    } else {
      failed(module, failure);
    }
    List<Request> waiting = List.copyOf(module.waiting);
    module.waiting.clear();
    waiting.forEach(this::advance);
  }

  private void loaded(ModuleNode module, @Nullable DriverModule code, List<DriverNode> found) {
    module.state = ModuleNode.State.LIVE;
    module.failure = null;
    module.code = code;
    live.add(module);
    found.forEach(drivers::register);
    journal.write(
        () -> new ModuleEvent.Loaded(module.name, found.stream().map(d -> d.name).toList()));
  }

  private void failed(ModuleNode module, Failure failure) {
    module.state = ModuleNode.State.FAILED;
    module.failure = failure;
    journal.write(() -> new ModuleEvent.Failed(module.name, failure.cause()));
  }

  private boolean settled(String name) {
    ModuleNode.State state = node(name).state;
    return state == ModuleNode.State.LIVE || state == ModuleNode.State.FAILED;
  }

  private ModuleNode node(String name) {
    return modules.computeIfAbsent(name, ModuleNode::new);
  }
}
