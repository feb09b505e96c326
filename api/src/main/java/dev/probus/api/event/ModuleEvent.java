package dev.probus.api.event;

import dev.probus.api.module.ModuleAnswer;
import java.util.List;

/** Something happened to modules or requests for them. */
public sealed interface ModuleEvent extends Event {

  /**
   * Somebody asked for modules.
   *
   * @param name what was asked for
   * @param by who asked: a device's id, a module's name, or the program
   * @param modules what answers to the name
   */
  record Requested(String name, String by, List<String> modules) implements ModuleEvent {
    /** Copies the modules. */
    public Requested {
      modules = List.copyOf(modules);
    }
  }

  /** A request was answered. */
  record Answered(String name, ModuleAnswer answer) implements ModuleEvent {}

  /** A module is being loaded. */
  record Loading(String module) implements ModuleEvent {}

  /**
   * A module is loaded and its drivers are registered.
   *
   * @param drivers their names
   */
  record Loaded(String module, List<String> drivers) implements ModuleEvent {
    /** Copies the names. */
    public Loaded {
      drivers = List.copyOf(drivers);
    }
  }

  /** A module could not be loaded. */
  record Failed(String module, Throwable cause) implements ModuleEvent {}

  /** A module was unloaded, since somebody asked for it and nobody used it. */
  record Unloaded(String module) implements ModuleEvent {}
}
