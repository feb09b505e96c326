package dev.probus.core.linux.engine;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleContext;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRequests;
import dev.probus.core.linux.CoreStuckException;
import dev.probus.core.linux.OwnerModule;
import dev.probus.core.linux.Tasks;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.module.ModuleName;
import dev.probus.core.module.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Loads modules as the kernel and its helper do (section G). Inside the core. */
final class ModuleLoader {
  /** How many helpers run at once, and how long one waits for its turn (R126). */
  private static final int SLOTS = 50;

  private static final Duration SLOT_WAIT = Duration.ofSeconds(5);

  private final Kernel kernel;
  private final Tasks tasks;
  private final ModuleCatalog catalog;

  /** Modules that are being loaded, each with the task that does it. */
  private final Map<String, KernelTask> coming = new HashMap<>();

  private final SequencedMap<String, Optional<DriverModule>> live = new LinkedHashMap<>();
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
    Request request = new Request(kernel, name, by);
    if (kernel.closing) {
      IllegalStateException late = new IllegalStateException("the engine is being closed");
      request.answered(new ModuleAnswer.Failed(name, late));
      return request;
    }
    if (name.length() > ModuleName.MAX_LENGTH) { // R125(3)
      String why = "longer than " + ModuleName.MAX_LENGTH + " characters (R125)";
      request.answered(new ModuleAnswer.Failed(name, new IllegalArgumentException(why)));
    } else {
      request.task = kernel.strands.start("modprobe " + name, false, () -> help(request));
    }
    return request;
  }

  private void help(Request request) {
    if (!kernel.strands.await(this::takeSlot, SLOT_WAIT)) {
      IllegalStateException late =
          new IllegalStateException(
              "no helper was free for " + SLOT_WAIT.toSeconds() + " s (R126)");
      warn(request.by, "too many modprobe processes: " + request.name() + " is not loaded (R126)");
      request.answered(new ModuleAnswer.Failed(request.name(), late));
      return;
    }
    try {
      request.answered(modprobe(request.name(), request.by));
    } finally {
      helpers--;
      if (request.answer().isEmpty()) { // nobody else will
        request.answered(new ModuleAnswer.Failed(request.name(), new TaskEnds()));
      }
    }
  }

  private boolean takeSlot() {
    boolean free = helpers < SLOTS;
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
    List<String> names =
        switch (resolution) {
          case Resolution.Modules found -> found.names().stream().distinct().toList();
          case Resolution.Builtin found -> found.candidates().stream().distinct().toList();
          case Resolution.Blacklisted _, Resolution.CommandOnly _, Resolution.NotFound _ ->
              List.of();
        };
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
    for (String module : names) {
      Throwable cause = load(module);
      if (cause != null) {
        return new ModuleAnswer.Failed(module, cause);
      }
    }
    return new ModuleAnswer.Loaded(names);
  }

  /** Loads one module; returns why it is not there, or null. */
  private @Nullable Throwable load(String module) {
    if (live.containsKey(module)) {
      return null; // R133: there already, though its load may still wait for async calls (R121)
    }
    KernelTask other = coming.get(module);
    if (other != null) { // R133: who comes second waits, and never loads
      return awaitOther(module);
    }
    coming.put(module, Strands.current());
    kernel.journal.write(() -> new ModuleEvent.Loading(module));
    try {
      return initialise(module);
    } finally {
      coming.remove(module);
    }
  }

  /** Sleepers are woken after the first load's wait for async calls, not before (R133). */
  private @Nullable Throwable awaitOther(String module) {
    kernel.strands.await(
        new Held(
            "module " + module,
            () -> Optional.ofNullable(coming.get(module)).stream().toList(),
            task -> "which " + task.label() + " loads"),
        () -> !coming.containsKey(module));
    return live.containsKey(module)
        ? null
        : new IllegalStateException(module + " failed to load in another request (R133)");
  }

  private @Nullable Throwable initialise(String module) {
    Started started = kernel.strands.outside(() -> start(module));
    if (started.failure != null) {
      kernel.journal.write(() -> new ModuleEvent.Failed(module, started.failure));
      return started.failure;
    }
    started.drivers.forEach(kernel::register);
    live.put(module, started.code);
    List<String> names = started.drivers.stream().map(ApiDriver::name).toList();
    if (!started.async) {
      tasks.synchronizeFull(); // R121
    }
    kernel.journal.write(() -> new ModuleEvent.Loaded(module, names));
    return null;
  }

  /** What a module's own code came to. */
  private record Started(
      Optional<DriverModule> code,
      boolean async,
      List<ApiDriver> drivers,
      @Nullable Throwable failure) {}

  private Started start(String module) {
    List<ApiDriver> drivers = new ArrayList<>();
    Optional<DriverModule> code = Optional.empty();
    boolean async = kernel.asyncModules();
    try {
      code = catalog.code(module);
      if (code.isPresent()) {
        async |= code.get().asyncProbe();
        OwnerModule owner = new OwnerModule(module, Optional.of(async));
        ModuleContext context = new LoadedContext(kernel, "module " + module);
        for (Driver<?> driver : code.get().start(context)) {
          drivers.add(new ApiDriver(driver, Optional.of(owner), kernel));
        }
      }
      return new Started(code, async, drivers, null);
    } catch (TaskEnds | CoreStuckException e) {
      throw e;
    } catch (Throwable e) { // contained: it fails this module, and each request is told so
      return new Started(code, async, List.of(), e);
    }
  }

  /** Forgets all modules; returns the code of those that were there, last loaded first. */
  SequencedMap<String, DriverModule> unload() {
    SequencedMap<String, DriverModule> code = new LinkedHashMap<>();
    live.reversed().forEach((name, module) -> module.ifPresent(m -> code.put(name, m)));
    live.clear();
    return code;
  }
}
