package dev.probus.core.linux.engine;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleWork;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.api.module.ModuleRequests;
import dev.probus.core.flight.LoadFlight;
import dev.probus.core.linux.CoreStuckException;
import dev.probus.core.linux.OwnerModule;
import dev.probus.core.linux.Tasks;
import dev.probus.core.module.LoadLimits;
import dev.probus.core.module.LoadStep;
import dev.probus.core.module.LoadedCode;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.module.ModuleName;
import dev.probus.core.module.ModulePlan;
import dev.probus.core.module.Resolution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Loads modules as the kernel and its helper do (section G). Inside the core. */
final class ModuleLoader {
  private final Kernel kernel;
  private final Tasks tasks;
  private final ModuleCatalog catalog;

  /** Modules that are being loaded, each with the task that does it. */
  private final Map<String, Coming> coming = new HashMap<>();

  /** Helpers that are at work, and for what. */
  private final Map<KernelTask, Request> working = new HashMap<>();

  private final SequencedMap<String, Live> live = new LinkedHashMap<>();
  private int helpers;
  private boolean warned;

  ModuleLoader(Kernel kernel, Tasks tasks, ModuleCatalog catalog) {
    this.kernel = kernel;
    this.tasks = tasks;
    this.catalog = catalog;
  }

  /** Returns the requests of somebody. From any thread. */
  ModuleRequests requests(String by) {
    return name -> kernel.strands.inside(() -> request(name.stripTrailing(), by));
  }

  /** Begins what {@code request_module} does; it waits for the answer only if that is awaited. */
  private Request request(String name, String by) {
    Request request = new Request(kernel, name, by, Strands.caller());
    if (kernel.closing) {
      IllegalStateException late = new IllegalStateException("the engine is being closed");
      request.answered(new ModuleAnswer.Failed(name, late));
      return request;
    }
    String wrong = wrong(name);
    if (wrong != null) {
      request.answered(new ModuleAnswer.Failed(name, new IllegalArgumentException(wrong)));
    } else {
      request.task = kernel.strands.start("modprobe " + name, false, () -> help(request));
    }
    return request;
  }

  private static @Nullable String wrong(String name) {
    if (name.length() > ModuleName.MAX_LENGTH) { // R125(3)
      return "longer than " + ModuleName.MAX_LENGTH + " characters (R125)";
    }
    try {
      ModuleName.checkRequest(name);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private void help(Request request) {
    LoadLimits limits = kernel.settings.loads();
    if (!kernel.strands.await(this::takeSlot, limits.patience())) {
      String why = limits.late() + recursion(request);
      warn(request.by, "too many modprobe processes: " + request.name() + " is not loaded: " + why);
      IllegalStateException late = new IllegalStateException(why);
      request.answered(new ModuleAnswer.Failed(request.name(), late));
      return;
    }
    working.put(Strands.current(), request);
    try {
      request.answered(modprobe(request.name(), request.by));
    } finally {
      working.remove(Strands.current());
      helpers--;
      if (request.answer().isEmpty()) { // nobody else will
        request.answered(new ModuleAnswer.Failed(request.name(), new TaskEnds()));
      }
    }
  }

  /** Says which helpers ask for each other, if a request comes from one of them. */
  private String recursion(Request request) {
    Deque<String> path = new ArrayDeque<>();
    @Nullable Request asked = request;
    while (asked != null) {
      path.push(asked.name());
      asked = asked.asker.map(working::get).orElse(null);
    }
    return path.size() == 1
        ? ""
        : "; recursion, requests are nested "
            + path.size()
            + " deep: "
            + String.join(" asks for ", path);
  }

  private boolean takeSlot() {
    boolean free = helpers < kernel.settings.loads().atOnce();
    helpers += free ? 1 : 0;
    return free;
  }

  /** Warns, once, of who waits for a module from an async call; he waits all the same (R125). */
  void warnAsync(String name, String by) {
    if (!warned) {
      warned = true;
      warn(by, "waits for module " + name + " in an async call, for which loading it may wait");
    }
  }

  private void warn(String by, String text) {
    kernel.journal.write(() -> new EngineEvent.Warned(by, text));
  }

  /** Loads what answers to a name, on the calling task (R128). */
  ModuleAnswer modprobe(String name, String by) {
    Resolution resolution = catalog.resolve(name);
    List<String> names = resolution.toLoad().stream().distinct().toList();
    kernel.journal.write(() -> new ModuleEvent.Requested(name, by, names));
    ModuleAnswer answer = answer(resolution, names);
    kernel.journal.write(() -> new ModuleEvent.Answered(name, answer));
    return answer;
  }

  private ModuleAnswer answer(Resolution resolution, List<String> names) {
    if (resolution instanceof Resolution.Blacklisted blacklisted) {
      return new ModuleAnswer.Blacklisted(blacklisted.candidates());
    }
    if (names.isEmpty()) {
      return new ModuleAnswer.NotFound();
    }
    Failures failures = new Failures(catalog);
    for (ModulePlan plan : catalog.plan(resolution)) {
      plan.steps().forEach(step -> take(step, failures));
    }
    return failures.of(names).orElseGet(() -> new ModuleAnswer.Loaded(names));
  }

  /** Takes one step of what modprobe does for a module (R142). */
  private void take(LoadStep step, Failures failures) {
    String module = step.module();
    if (failures.has(module) || live.containsKey(module)) {
      return; // R133: there already, though its load may still wait for async calls (R121)
    }
    Optional<Throwable> hopeless = failures.before(step);
    if (hopeless.isPresent()) {
      kernel.journal.write(() -> new ModuleEvent.Failed(module, hopeless.get()));
      return;
    }
    Throwable cause = load(module);
    if (cause != null) {
      failures.add(module, cause);
    }
  }

  /** Loads one module that is not there; returns why it is not there, or null. */
  private @Nullable Throwable load(String module) {
    Coming other = coming.get(module);
    if (other != null) { // R133: who comes second waits, and never loads
      return awaitOther(module);
    }
    Coming mine = new Coming(kernel, this, module, Strands.current());
    coming.put(module, mine);
    kernel.journal.write(() -> new ModuleEvent.Loading(module));
    try {
      return initialise(mine);
    } finally {
      mine.over = true;
      coming.remove(module);
    }
  }

  /** Sleepers are woken after the first load's wait for async calls, not before (R133). */
  private @Nullable Throwable awaitOther(String module) {
    kernel.strands.await(
        new Held(
            "module " + module,
            () -> Optional.ofNullable(coming.get(module)).map(Coming::task).stream().toList(),
            task -> "which " + task.label() + " loads"),
        () -> !coming.containsKey(module));
    return live.containsKey(module)
        ? null
        : new IllegalStateException(module + " failed to load in another request (R133)");
  }

  private @Nullable Throwable initialise(Coming mine) {
    String module = mine.module();
    List<LoadedCode> needed = new ArrayList<>();
    for (String name : catalog.needs(module)) {
      Optional.ofNullable(live.get(name)).flatMap(Live::code).ifPresent(needed::add);
    }
    Started started = kernel.strands.outside(() -> start(mine, needed));
    if (started.failure != null) {
      withdraw(module);
      kernel.journal.write(() -> new ModuleEvent.Failed(module, started.failure));
      return started.failure;
    }
    started.drivers.forEach(kernel::register);
    List<String> names = started.drivers.stream().map(ApiDriver::name).toList();
    live.put(module, new Live(started.code, names));
    if (!started.async) {
      tasks.synchronizeFull(); // R121
    }
    kernel.journal.write(() -> new ModuleEvent.Loaded(module, names));
    return null;
  }

  /** A module that is there, and the names of its drivers. */
  private record Live(Optional<LoadedCode> code, List<String> drivers) {}

  /** What a module's own code came to. */
  private record Started(
      Optional<LoadedCode> code,
      boolean async,
      List<ApiDriver> drivers,
      @Nullable Throwable failure) {}

  private Started start(Coming mine, List<LoadedCode> needed) {
    List<ApiDriver> drivers = new ArrayList<>();
    Optional<LoadedCode> code = Optional.empty();
    boolean async = kernel.asyncModules();
    LoadFlight flight = new LoadFlight();
    try {
      code = catalog.load(mine.module(), needed);
      if (code.isPresent()) {
        DriverModule module = code.get().module();
        async |= module.asyncProbe();
        OwnerModule owner = new OwnerModule(mine.module(), Optional.of(async));
        for (Driver<?> driver : module.start(mine)) {
          drivers.add(new ApiDriver(driver, Optional.of(owner), kernel));
        }
      }
      if (code.isPresent()) {
        flight.ended(mine.module(), true);
      }
      return new Started(code, async, drivers, null);
    } catch (TaskEnds | CoreStuckException e) {
      throw e;
    } catch (Throwable e) { // contained: it fails this module, and each request is told so
      flight.ended(mine.module(), false);
      return new Started(code, async, List.of(), e);
    }
  }

  /** Begins what a module does beside its start: an async call of the kernel (R116). */
  void async(Coming module, String name, ModuleWork work) {
    String label = "work '" + name + "' of module " + module.module();
    tasks.schedule(
        label,
        () -> {
          Throwable failure = kernel.strands.outside(() -> carriedOut(work, module));
          if (failure != null) {
            kernel.journal.write(() -> new EngineEvent.PartFailed(label, failure));
          }
        });
  }

  private static @Nullable Throwable carriedOut(ModuleWork work, Coming module) {
    try {
      work.run(module);
      return null;
    } catch (TaskEnds | CoreStuckException e) {
      throw e;
    } catch (Throwable e) { // contained: what becomes of it is told
      return e;
    }
  }

  /** Unloads a module that nobody uses, on the calling task. */
  ModuleRemoval unload(String name) {
    String module = ModuleName.canonical(name);
    Live there = live.get(module);
    List<String> users = users(module);
    if (!users.isEmpty()) {
      return new ModuleRemoval.InUse(users);
    }
    if (there == null) {
      return new ModuleRemoval.NotLoaded();
    }
    live.remove(module);
    there.drivers.reversed().forEach(kernel::unregister);
    withdraw(module);
    there.code.ifPresent(code -> {
      Throwable failure = kernel.strands.outside(() -> LinuxEngine.stopped(code.module()));
      if (failure != null) {
        kernel.journal.write(() -> new EngineEvent.PartFailed("module " + module, failure));
      }
    });
    kernel.journal.write(() -> new ModuleEvent.Unloaded(module));
    return new ModuleRemoval.Removed();
  }

  private List<String> users(String module) {
    List<String> users = new ArrayList<>();
    if (coming.containsKey(module)) {
      users.add("module " + module + ", which is on its way");
    }
    live.keySet().stream()
        .filter(other -> catalog.dependencies(other).contains(module))
        .forEach(other -> users.add("module " + other));
    for (Unit unit : kernel.units.all()) {
      ApiDriver driver = unit.driver;
      if (driver != null && unit.bound() && driver.moduleName().equals(Optional.of(module))) {
        users.add("device " + unit);
      }
    }
    return users;
  }

  private void withdraw(String module) {
    String owner = "module " + module;
    kernel.present.of(owner).forEach(key -> kernel.present.withdraw(key, owner));
  }

  /** Forgets all modules; returns the code of those that were there, last loaded first. */
  SequencedMap<String, DriverModule> unloadAll() {
    SequencedMap<String, DriverModule> code = new LinkedHashMap<>();
    live.reversed()
        .forEach(
            (name, module) -> module.code.ifPresent(loaded -> code.put(name, loaded.module())));
    live.clear();
    return code;
  }
}
