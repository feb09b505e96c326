package dev.probus.core.precise;

import dagger.Lazy;
import dev.probus.api.Modalias;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.module.LoadStep;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.module.ModuleName;
import dev.probus.core.module.ModulePlan;
import dev.probus.core.module.Resolution;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for modules: what a name stands for is loaded step by step, what it needs first
 * (R142). Requests for one module become one load, however many there are. A request is a fact like
 * any other when it is answered; who waits for it holds nothing that the load waits for. Holder
 * only.
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
  private final ModuleTable table;
  private final Lazy<ModuleStarts> starts;
  private final Lazy<Passages> passages;

  /** Requests that have not been answered, in order. */
  private final Set<Request> active = new LinkedHashSet<>();

  /** Names for which nothing can be loaded, and of which that has been said. */
  private final Set<String> hopeless = new HashSet<>();

  @Inject
  ModuleLoading(
      World world,
      Agenda agenda,
      Journal journal,
      Scheduler scheduler,
      ModuleCatalog catalog,
      ModuleTable table,
      Lazy<ModuleStarts> starts,
      Lazy<Passages> passages) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.scheduler = scheduler;
    this.catalog = catalog;
    this.table = table;
    this.starts = starts;
    this.passages = passages;
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
    String wrong = wrong(modalias.text());
    if (wrong != null) {
      node.note("no module is looked for: " + wrong);
      return Standing.NOTHING;
    }
    Resolution resolution = catalog.resolve(modalias.text());
    List<String> names = names(resolution);
    if (names.stream().allMatch(name -> table.node(name).settled())) {
      note(node, modalias, resolution, names);
      return new Standing(false, names);
    }
    Request request = world.deviceRequests.get(modalias.text());
    if (request == null) {
      request = new Request(modalias.text(), node.label(), scheduler.gate());
      request.devices.add(node); // first, since it may be answered at once
      world.deviceRequests.put(modalias.text(), request);
      begin(request, resolution);
    } else {
      request.devices.add(node);
      ModuleNode blocker = request.blocker;
      if (blocker != null) {
        closed(blocker);
      }
    }
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
      Failure failure = table.node(name).failure;
      if (failure != null) {
        node.note("module " + name + " failed: " + failure.text());
      }
    }
  }

  /** Writes down, once, that nothing can be loaded for a name that a device goes by. */
  void tellHopeless(Modalias modalias) {
    String name = modalias.text();
    if (catalog.isEmpty() || wrong(name) != null || hopeless.contains(name)) {
      return;
    }
    Resolution resolution = catalog.resolve(name);
    if (names(resolution).isEmpty() && hopeless.add(name)) {
      ModuleAnswer answer =
          resolution instanceof Resolution.Blacklisted r
              ? new ModuleAnswer.Blacklisted(r.candidates())
              : new ModuleAnswer.NotFound();
      journal.write(() -> new ModuleEvent.Answered(name, answer));
    }
  }

  private static List<String> names(Resolution resolution) {
    return resolution.toLoad().stream().distinct().toList();
  }

  private static @Nullable String wrong(String name) {
    try {
      ModuleName.checkRequest(name);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /**
   * Answers a request, now or when its modules have been loaded. What failed before is tried again:
   * somebody asks for it by name, and may know that it can work now.
   */
  void ask(Request request) {
    agenda.onceStarted(() -> {
      String wrong = wrong(request.name());
      if (wrong == null) {
        begin(request, catalog.resolve(request.name()));
      } else {
        journal.write(() -> new ModuleEvent.Requested(request.name(), request.by, List.of()));
        answer(
            request, new ModuleAnswer.Failed(request.name(), new IllegalArgumentException(wrong)));
      }
    });
  }

  private void begin(Request request, Resolution resolution) {
    request.modules = names(resolution);
    journal.write(() -> new ModuleEvent.Requested(request.name(), request.by, request.modules));
    switch (resolution) {
      case Resolution.NotFound _ -> answer(request, new ModuleAnswer.NotFound());
      case Resolution.Blacklisted r ->
          answer(request, new ModuleAnswer.Blacklisted(r.candidates()));
      case Resolution.Modules _, Resolution.Builtin _, Resolution.CommandOnly _ -> {
        List<ModulePlan> plans = catalog.plan(resolution);
        if (!request.forDevices) {
          plans.forEach(this::forgive);
        }
        request.take(plans);
        active.add(request);
        advance(request);
      }
    }
  }

  private void forgive(ModulePlan plan) {
    for (LoadStep step : plan.steps()) {
      ModuleNode module = table.node(step.module());
      if (module.state == ModuleNode.State.FAILED) {
        module.state = ModuleNode.State.ABSENT;
        module.failure = null;
      }
    }
  }

  /** Goes on with a request: what is to be done for it is done step by step, in order. */
  void advance(Request request) {
    request.blocker = null;
    while (!request.left.isEmpty()) {
      ModuleNode module = table.node(request.left.getFirst().module());
      if (!module.settled()) {
        starts.get().begin(module, request.left.getFirst(), request);
      }
      if (!module.settled()) {
        block(request, module);
        return;
      }
      request.left.removeFirst();
    }
    Optional<ModuleNode> failed =
        request.modules.stream().map(table::node).filter(m -> m.failure != null).findFirst();
    answer(
        request,
        failed.map(this::failed).orElseGet(() -> new ModuleAnswer.Loaded(request.modules)));
  }

  private ModuleAnswer failed(ModuleNode module) {
    ModuleNode culprit = table.node(module.chain.getLast());
    Failure failure = culprit.failure == null ? module.failure : culprit.failure;
    return new ModuleAnswer.Failed(culprit.name, cause(failure), module.chain);
  }

  private static Throwable cause(@Nullable Failure failure) {
    return failure == null ? new IllegalStateException("it failed") : failure.cause();
  }

  /** Lets a request wait for a module; this may close a circle, which somebody is to be told. */
  private void block(Request request, ModuleNode module) {
    request.blocker = module;
    module.waiting.add(request);
    closed(module);
  }

  private void closed(ModuleNode module) {
    ModuleLoad load = module.load;
    if (load != null) {
      List.copyOf(load.parts).forEach(part -> passages.get().closed(part));
    }
  }

  /** Lets those requests go on that waited for a module. */
  void resume(ModuleNode module) {
    List<Request> waiting = List.copyOf(module.waiting);
    module.waiting.clear();
    waiting.forEach(this::advance);
  }

  /** A request has waited for a place for too long (R126). */
  void late(Request request, String why) {
    ModuleNode module = request.blocker;
    if (module == null || module.state != ModuleNode.State.QUEUED) {
      return;
    }
    module.waiting.remove(request);
    starts.get().withdraw(module);
    answer(request, new ModuleAnswer.Failed(module.name, new IllegalStateException(why)));
  }

  private void answer(Request request, ModuleAnswer answer) {
    request.blocker = null;
    request.left.clear();
    active.remove(request);
    request.answer(answer);
    journal.write(() -> new ModuleEvent.Answered(request.name(), answer));
    agenda.afterwards(request::release);
    request.gates.forEach(gate -> agenda.afterwards(gate::open));
    world.deviceRequests.remove(request.name(), request);
    request.devices.forEach(agenda::match);
  }

  /** Returns the first request that still means to do something with a module. */
  Optional<Request> user(String module) {
    return active.stream()
        .filter(request ->
            request.modules.contains(module)
                || request.left.stream().anyMatch(step -> step.module().equals(module)))
        .findFirst();
  }
}
