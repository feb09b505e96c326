package dev.probus.core.precise;

import dev.probus.core.module.LoadedCode;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One load of a module. It is over when its start has returned and all that it began beside it has
 * ended. Holder only, but for {@code over}.
 */
final class ModuleLoad {
  final ModuleNode module;

  /** The load from which this one was asked for, if that was still under way. */
  final @Nullable ModuleLoad origin;

  /** How many loads are nested, this one counted. */
  final int depth;

  /** In whose name the module publishes. */
  final Owner owner;

  /** What it has published. */
  final Set<Slot<DeviceNode>> published = new LinkedHashSet<>();

  /** What of it is running. */
  final Set<ModulePart> parts = new LinkedHashSet<>();

  /** How many of its parts wait for others; if all do, it takes no place. */
  private int waiting;

  /** Its code, once that is there. */
  @Nullable LoadedCode code;

  /** Whether its start has returned as it should. */
  boolean started;

  List<DriverNode> drivers = List.of();
  @Nullable Failure failure;

  /** Whether the module is loaded, or has failed. */
  volatile boolean over;

  ModuleLoad(ModuleNode module, @Nullable ModuleLoad origin) {
    this.module = module;
    this.origin = origin;
    this.depth = depthIn(origin);
    this.owner = new Owner.Outside("module " + module.name);
  }

  /** Returns how deep a load is nested that is asked for from another one. */
  static int depthIn(@Nullable ModuleLoad origin) {
    return origin == null ? 1 : origin.depth + 1;
  }

  /** Tells whether all that runs of it waits for others. */
  boolean idle() {
    return !parts.isEmpty() && waiting == parts.size();
  }

  void waits(boolean begins) {
    waiting += begins ? 1 : -1;
  }

  /** Returns the names of the modules whose loads are nested, the outermost first. */
  List<String> path() {
    List<String> path = new ArrayList<>();
    for (@Nullable ModuleLoad load = this; load != null; load = load.origin) {
      path.add(load.module.name);
    }
    return path.reversed();
  }
}
