package dev.probus.core.precise;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.ModuleWork;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ModuleEvent;
import dev.probus.core.flight.LoadFlight;
import dev.probus.core.module.LoadStep;
import dev.probus.core.module.LoadedCode;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.module.ModuleUnusableException;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads modules: brings their code, starts it on a strand of its own, waits for what it began
 * beside its start and for nothing else, and registers its drivers. What fails leaves nothing.
 * Holder only, unless it says otherwise.
 */
@EngineScope
final class ModuleStarts {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Scheduler scheduler;
  private final Settings settings;
  private final ModuleCatalog catalog;
  private final ModuleTable table;
  private final ModulePlaces places;
  private final ModuleLoading loading;
  private final ModuleContexts contexts;
  private final Drivers drivers;
  private final Resources resources;
  private final Inbox inbox;

  @Inject
  ModuleStarts(
      World world,
      Agenda agenda,
      Journal journal,
      Scheduler scheduler,
      Settings settings,
      ModuleCatalog catalog,
      ModuleTable table,
      ModulePlaces places,
      ModuleLoading loading,
      ModuleContexts contexts,
      Drivers drivers,
      Resources resources,
      Inbox inbox) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.scheduler = scheduler;
    this.settings = settings;
    this.catalog = catalog;
    this.table = table;
    this.places = places;
    this.loading = loading;
    this.contexts = contexts;
    this.drivers = drivers;
    this.resources = resources;
    this.inbox = inbox;
  }

  /** Begins to load a module that is not there, or lets a request wait for its turn. */
  void begin(ModuleNode module, LoadStep step, Request request) {
    if (module.state == ModuleNode.State.ABSENT && !hopeless(module, step, request)) {
      if (places.take()) {
        load(module, request.origin());
      } else {
        module.state = ModuleNode.State.QUEUED;
        world.pending++;
        places.queue(module);
      }
    }
    if (module.state == ModuleNode.State.QUEUED && !request.forDevices) {
      arm(request);
    }
  }

  /** A device has no such patience: nobody would ask for its module again. */
  private void arm(Request request) {
    Alarm alarm = new Alarm();
    request.alarm = alarm;
    String why = settings.loads().late();
    Runnable late = () -> inbox.state(() -> loading.late(request, why));
    agenda.afterwards(() -> alarm.set(scheduler, settings.loads().patience(), late));
  }

  /** Fails a module that need not be tried. */
  private boolean hopeless(ModuleNode module, LoadStep step, Request request) {
    if (world.closing) {
      fail(module, List.of(), new IllegalStateException("the engine is being closed"));
      return true;
    }
    if (step instanceof LoadStep.CommandInstead(String _, var command)) {
      String why = command.place() + " has a command in its place, which is not run (R143)";
      fail(module, List.of(), new ModuleUnusableException("module " + module.name + ": " + why));
      return true;
    }
    for (String needed : catalog.dependencies(module.name)) {
      ModuleNode other = table.node(needed);
      Failure failure = other.failure;
      if (failure != null) {
        String why = "it needs " + needed + ", which failed: " + failure.text();
        fail(
            module,
            other.chain,
            new ModuleUnusableException("module " + module.name + ": " + why, failure.cause()));
        return true;
      }
    }
    ModuleLoad origin = request.origin();
    if (origin != null && ModuleLoad.depthIn(origin) > settings.loads().atOnce()) {
      fail(module, List.of(), tooDeep(module, origin));
      return true;
    }
    return false;
  }

  private static Exception tooDeep(ModuleNode module, ModuleLoad origin) {
    return new ModuleUnusableException(
        "module "
            + module.name
            + ": recursion, requests are nested "
            + ModuleLoad.depthIn(origin)
            + " deep: "
            + String.join(" asks for ", origin.path())
            + " asks for "
            + module.name
            + " (R126)");
  }

  private void fail(ModuleNode module, List<String> chain, Throwable cause) {
    List<String> whole = new ArrayList<>(List.of(module.name));
    whole.addAll(chain);
    failed(module, Failure.of(cause), whole);
  }

  /** Nobody waits for a module's turn any more, it may be. */
  void withdraw(ModuleNode module) {
    if (module.waiting.isEmpty() && module.state == ModuleNode.State.QUEUED) {
      places.leave(module);
      module.state = ModuleNode.State.ABSENT;
      world.pending--;
    }
  }

  /** Gives a queued module its turn. */
  void turn(ModuleNode module) {
    world.pending--;
    ModuleLoad origin = module.waiting.isEmpty() ? null : module.waiting.getFirst().origin();
    module.waiting.forEach(this::disarm);
    load(module, origin);
  }

  private void disarm(Request request) {
    Alarm alarm = request.alarm;
    if (alarm != null) {
      request.alarm = null;
      agenda.afterwards(alarm::cancel);
    }
  }

  private void load(ModuleNode module, @Nullable ModuleLoad origin) {
    ModuleLoad load = new ModuleLoad(module, origin);
    module.state = ModuleNode.State.LOADING;
    module.load = load;
    journal.write(() -> new ModuleEvent.Loading(module.name));
    List<LoadedCode> needed = table.code(catalog.needs(module.name));
    ModulePart start = new ModulePart(load, "the start of module " + module.name);
    run(start, "probus-load " + module.name, () -> start(start, needed));
  }

  private void run(ModulePart part, String strand, Part body) {
    boolean idle = part.load.idle();
    part.load.parts.add(part);
    places.changed(idle, part.load, this::turn);
    world.loads.add(part.tether);
    world.pending++;
    agenda.afterwards(() -> scheduler.start(strand, Scheduler.Kind.BLOCKS, () -> live(part, body)));
  }

  /** What a strand of a load does. Foreign code. */
  private interface Part {
    void play() throws Exception;
  }

  private void live(ModulePart part, Part body) {
    part.tether.tie(scheduler);
    @Nullable Failure failure = null;
    try {
      body.play();
    } catch (Throwable e) { // contained: it fails this module, and each request is told so
      failure = Failure.of(e);
    }
    Failure cause = failure;
    inbox.state(() -> ended(part, cause));
  }

  /** Starts a module. On a strand of its own; what it finds is read when it has ended. */
  private void start(ModulePart part, List<LoadedCode> needed) throws Exception {
    ModuleLoad load = part.load;
    Optional<LoadedCode> code = catalog.load(load.module.name, needed);
    if (code.isPresent()) {
      LoadFlight flight = new LoadFlight();
      load.code = code.get();
      List<DriverNode> found = new ArrayList<>();
      try {
        List<Driver<?>> registered = code.get().module().start(contexts.of(part, this));
        for (Driver<?> driver : Objects.requireNonNull(registered, "start returned no drivers")) {
          found.add(new DriverNode(driver, load.module.name));
        }
        load.drivers = found;
        load.started = true;
      } finally {
        flight.ended(load.module.name, load.started);
      }
    }
  }

  /** Begins work beside a module's start. */
  void work(ModuleLoad load, String name, ModuleWork work) {
    if (load.over || load.failure != null) {
      Exception late = new IllegalStateException("work '" + name + "' came too late");
      String what = "module " + load.module.name;
      journal.write(() -> new EngineEvent.PartFailed(what, late));
      return;
    }
    String label = "work '" + name + "' of module " + load.module.name;
    ModulePart part = new ModulePart(load, label);
    run(part, "probus-load " + label, () -> work.run(contexts.of(part, this)));
  }

  private void ended(ModulePart part, @Nullable Failure failure) {
    ModuleLoad load = part.load;
    boolean idle = load.idle();
    load.parts.remove(part);
    world.loads.remove(part.tether);
    world.pending--;
    if (failure != null && load.failure != null && part.undoes) {
      String what = "module " + load.module.name;
      journal.write(() -> new EngineEvent.PartFailed(what, failure.cause()));
    }
    if (failure != null && load.failure == null) {
      load.failure = failure;
      load.parts.forEach(other -> agenda.afterwards(other.tether::interrupt));
    }
    if (!load.parts.isEmpty()) {
      places.changed(idle, load, this::turn);
    } else if (load.failure != null && load.started) {
      undo(load);
    } else {
      over(load);
    }
  }

  /** Stops a module whose start had returned before something else of it failed. */
  private void undo(ModuleLoad load) {
    load.started = false;
    ModulePart part = new ModulePart(load, "the stop of module " + load.module.name);
    part.undoes = true;
    load.parts.add(part);
    world.loads.add(part.tether);
    world.pending++;
    Part stop = () -> Objects.requireNonNull(load.code).module().stop();
    agenda.afterwards(() ->
        scheduler.start(
            "probus-stop " + load.module.name, Scheduler.Kind.BLOCKS, () -> live(part, stop)));
  }

  private void over(ModuleLoad load) {
    load.over = true;
    Failure failure = load.failure;
    ModuleNode module = load.module;
    if (failure == null) {
      loaded(module, load);
    } else {
      load.published.forEach(slot -> resources.withdraw(slot, load.owner));
      failed(module, failure, List.of(module.name));
    }
    places.free(load, this::turn);
    loading.resume(module);
  }

  private void loaded(ModuleNode module, ModuleLoad load) {
    module.state = ModuleNode.State.LIVE;
    module.failure = null;
    table.live.add(module);
    load.drivers.forEach(drivers::register);
    List<String> names = load.drivers.stream().map(d -> d.name).toList();
    journal.write(() -> new ModuleEvent.Loaded(module.name, names));
    load.drivers = List.of();
  }

  private void failed(ModuleNode module, Failure failure, List<String> chain) {
    module.state = ModuleNode.State.FAILED;
    module.failure = failure;
    module.chain = chain;
    module.load = null;
    journal.write(() -> new ModuleEvent.Failed(module.name, failure.cause()));
  }

  /** Ends what is under way, since the engine is being closed. */
  void close() {
    for (@Nullable ModuleNode next = places.poll(); next != null; next = places.poll()) {
      world.pending--;
      next.waiting.forEach(this::disarm);
      fail(next, List.of(), new IllegalStateException("the engine is being closed"));
      loading.resume(next);
    }
    world.loads.forEach(load -> agenda.afterwards(load::interrupt));
  }
}
