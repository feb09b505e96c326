package dev.probus.core.precise;

import dev.probus.api.driver.DriverModule;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.core.module.LoadedCode;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.module.ModuleName;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Slot;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Unloads modules: one that nobody uses, or all when the engine is closed. Holder only. */
@EngineScope
final class ModuleUnloading {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Scheduler scheduler;
  private final ModuleCatalog catalog;
  private final ModuleTable table;
  private final ModuleLoading loading;
  private final Drivers drivers;
  private final Resources resources;
  private final Inbox inbox;

  @Inject
  ModuleUnloading(
      World world,
      Agenda agenda,
      Journal journal,
      Scheduler scheduler,
      ModuleCatalog catalog,
      ModuleTable table,
      ModuleLoading loading,
      Drivers drivers,
      Resources resources,
      Inbox inbox) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.scheduler = scheduler;
    this.catalog = catalog;
    this.table = table;
    this.loading = loading;
    this.drivers = drivers;
    this.resources = resources;
    this.inbox = inbox;
  }

  /** Unloads a module, unless somebody uses it; tells what came of it after the give-back. */
  void unload(String name, Consumer<ModuleRemoval> told) {
    ModuleNode module = table.node(ModuleName.canonical(name));
    ModuleLoad load = module.load;
    if (load == null || world.closing) {
      agenda.afterwards(() -> told.accept(new ModuleRemoval.NotLoaded()));
      return;
    }
    List<String> users = users(module, load);
    if (!users.isEmpty()) {
      agenda.afterwards(() -> told.accept(new ModuleRemoval.InUse(users)));
      return;
    }
    module.state = ModuleNode.State.LEAVING;
    table.live.remove(module);
    world.pending++;
    Leaving leaving = new Leaving(module, load, told);
    Runnable all = leaving.one(); // some of the others may have ended at once
    driversOf(module).reversed().forEach(d -> drivers.unregister(d.name, leaving.one()));
    for (Slot<DeviceNode> slot : load.published) {
      resources.withdraw(slot, load.owner);
      if (slot.draining()) {
        slot.onDrained(leaving.one());
      }
    }
    all.run();
  }

  private List<DriverNode> driversOf(ModuleNode module) {
    return world.drivers.values().stream().filter(d -> module.name.equals(d.module)).toList();
  }

  private List<String> users(ModuleNode module, ModuleLoad load) {
    List<String> users = new ArrayList<>();
    if (module.state != ModuleNode.State.LIVE) {
      users.add("module " + module.name + ", which is on its way");
      return users;
    }
    loading.user(module.name).ifPresent(r -> users.add("the request for " + r.name()));
    for (ModuleNode other : table.live) {
      if (catalog.dependencies(other.name).contains(module.name)) {
        users.add("module " + other.name);
      }
    }
    List<DriverNode> registered = driversOf(module);
    for (DeviceNode node : world.devices) {
      if (node.driver != null && registered.contains(node.driver)) {
        users.add("device " + node.id);
      }
    }
    for (Slot<DeviceNode> slot : load.published) {
      if (slot.present() && load.owner.equals(slot.owner)) {
        slot.users().stream()
            .filter(ModuleUnloading::uses)
            .forEach(need -> users.add("device " + need.user().id));
      }
    }
    return users.stream().distinct().toList();
  }

  private static boolean uses(Need<DeviceNode> need) {
    return need.user().uses(need) || need.met();
  }

  /** A module on its way out: it is stopped when nothing of it can run any more. */
  private final class Leaving {
    private final ModuleNode module;
    private final ModuleLoad load;
    private final Consumer<ModuleRemoval> told;
    private int left;

    Leaving(ModuleNode module, ModuleLoad load, Consumer<ModuleRemoval> told) {
      this.module = module;
      this.load = load;
      this.told = told;
    }

    /** Returns what is to be done when one more thing has ended. */
    Runnable one() {
      left++;
      return () -> {
        if (--left == 0) {
          agenda.afterwards(() ->
              scheduler.start("probus-stop " + module.name, Scheduler.Kind.BLOCKS, this::stop));
        }
      };
    }

    /** Foreign code, on a strand of its own. */
    private void stop() {
      @Nullable Throwable trouble = null;
      LoadedCode code = load.code;
      if (code != null) {
        trouble = stopped(code.module());
      }
      Throwable cause = trouble;
      inbox.state(() -> gone(cause));
    }

    private void gone(@Nullable Throwable trouble) {
      world.pending--;
      if (trouble != null) {
        String part = "module " + module.name;
        journal.write(() -> new EngineEvent.PartFailed(part, trouble));
      }
      module.state = ModuleNode.State.ABSENT;
      module.load = null;
      journal.write(() -> new ModuleEvent.Unloaded(module.name));
      agenda.afterwards(() -> told.accept(new ModuleRemoval.Removed()));
      loading.resume(module);
    }
  }

  private static @Nullable Throwable stopped(DriverModule module) {
    try {
      module.stop();
      return null;
    } catch (Throwable e) { // contained: it is told
      return e;
    }
  }

  /**
   * Unregisters the drivers of all modules that are there.
   *
   * @return the code of those that can be stopped, last loaded first: no device has their drivers
   */
  SequencedMap<String, DriverModule> all() {
    SequencedMap<String, DriverModule> stoppable = new LinkedHashMap<>();
    for (ModuleNode module : table.live.reversed()) {
      List<DriverNode> registered = driversOf(module);
      boolean idle = registered.stream().allMatch(driver -> driver.devices == 0);
      registered.reversed().forEach(driver -> drivers.unregister(driver.name, () -> {}));
      ModuleLoad load = module.load;
      LoadedCode code = load == null ? null : load.code;
      if (idle && code != null) {
        stoppable.put(module.name, code.module());
      }
      module.state = ModuleNode.State.ABSENT;
      module.load = null;
    }
    table.live.clear();
    return stoppable;
  }
}
