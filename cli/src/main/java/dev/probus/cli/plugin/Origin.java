package dev.probus.cli.plugin;

import java.net.URI;
import java.security.CodeSource;
import java.util.Optional;

/**
 * Where a plug-in came from.
 *
 * @param module its module's name; {@code (class path)} if it is in none
 * @param location where that module was found, for example {@code jrt:/dev.probus.bus.hda}
 */
public record Origin(String module, String location) {
  private static final String UNKNOWN = "unknown";
  private static final String NO_MODULE = "(class path)";

  /** Finds where an object's class came from. */
  public static Origin of(Object plugin) {
    Class<?> type = plugin.getClass();
    Module module = type.getModule();
    return new Origin(moduleOf(plugin), module.isNamed() ? location(module) : location(type));
  }

  /** Finds the name of the module that an object's class came from. */
  static String moduleOf(Object plugin) {
    String name = plugin.getClass().getModule().getName();
    return name == null ? NO_MODULE : name;
  }

  private static String location(Module module) {
    return Optional.ofNullable(module.getLayer())
        .flatMap(layer -> layer.configuration().findModule(module.getName()))
        .flatMap(found -> found.reference().location())
        .map(URI::toString)
        .orElse(UNKNOWN);
  }

  private static String location(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(Object::toString)
        .orElse(UNKNOWN);
  }
}
