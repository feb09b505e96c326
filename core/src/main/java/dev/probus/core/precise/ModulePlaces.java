package dev.probus.core.precise;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many modules are loaded at once (R126). A load all of whose strands wait for others
 * lends its place to them, and has it again when one of them goes on, be it one too many: so loads
 * that are nested never keep each other out, whatever the limit. Holder only.
 */
@EngineScope
final class ModulePlaces {
  private final Settings settings;
  private final Deque<ModuleNode> queue = new ArrayDeque<>();
  private int taken;

  @Inject
  ModulePlaces(Settings settings) {
    this.settings = settings;
  }

  /** Takes a place, if there is one and nobody was first. */
  boolean take() {
    if (taken >= settings.loads().atOnce() || !queue.isEmpty()) {
      return false;
    }
    taken++;
    return true;
  }

  /** Lets a module wait for a place. */
  void queue(ModuleNode module) {
    queue.addLast(module);
  }

  /** Nobody waits for a module any more. */
  void leave(ModuleNode module) {
    queue.remove(module);
  }

  /** Returns the module that has waited longest, which waits no more; null if none does. */
  @Nullable ModuleNode poll() {
    return queue.poll();
  }

  /** A load has ended. */
  void free(ModuleLoad load, Consumer<ModuleNode> next) {
    if (!load.parts.isEmpty()) {
      throw new IllegalStateException("module " + load.module.name + " is still being loaded");
    }
    taken--;
    serve(next);
  }

  /** A strand of a load begins to wait for others, or goes on. */
  void waits(ModuleLoad load, boolean begins, Consumer<ModuleNode> next) {
    boolean before = load.idle();
    load.waits(begins);
    changed(before, load, next);
  }

  /** A load has one strand more, or one less. */
  void changed(boolean wasIdle, ModuleLoad load, Consumer<ModuleNode> next) {
    if (wasIdle == load.idle()) {
      return;
    }
    if (wasIdle) {
      taken++;
    } else {
      taken--;
      serve(next);
    }
  }

  private void serve(Consumer<ModuleNode> next) {
    while (taken < settings.loads().atOnce() && !queue.isEmpty()) {
      taken++;
      next.accept(queue.removeFirst());
    }
  }
}
