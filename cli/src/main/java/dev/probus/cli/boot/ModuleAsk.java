package dev.probus.cli.boot;

import dev.probus.api.module.ModuleAnswer;
import java.util.List;
import java.util.Optional;

/**
 * That somebody asked for modules.
 *
 * @param name what was asked for
 * @param modules what answers to the name
 * @param from when, in nanoseconds of the engine's clock
 * @param until when it was answered; the time of asking, if it was not
 * @param answer what came of it
 */
public record ModuleAsk(
    String name, List<String> modules, long from, long until, Optional<ModuleAnswer> answer) {
  /** Copies the modules. */
  public ModuleAsk {
    modules = List.copyOf(modules);
  }
}
