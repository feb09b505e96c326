package dev.probus.core.module;

import dev.probus.api.driver.Dependencies;
import dev.probus.api.driver.DriverModule;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a module before any of its code runs. All names are canonical.
 *
 * @param name its name
 * @param aliases the patterns of names by which it is requested beside its own, in order (R140)
 * @param dependencies what is loaded together with it
 */
public record ModuleDeclaration(String name, List<String> aliases, Dependencies dependencies) {

  /**
   * Copies the aliases, and makes names canonical.
   *
   * @throws IllegalArgumentException if a name is malformed; its message says what is expected
   */
  public ModuleDeclaration {
    name = checked("module", name);
    aliases = List.copyOf(aliases);
    String of = "what module " + name + " needs:";
    dependencies =
        new Dependencies(
            dependencies.needed().stream().map(n -> checked(of, n)).toList(),
            dependencies.before(),
            dependencies.after());
    Stream.concat(dependencies.before().stream(), dependencies.after().stream())
        .forEach(ModuleName::checkRequest);
  }

  /** Returns what a module that is code says of itself. */
  public static ModuleDeclaration of(DriverModule module) {
    return new ModuleDeclaration(module.name(), module.aliases(), module.dependencies());
  }

  private static String checked(String what, String name) {
    String canonical = ModuleName.canonical(name);
    if (!ModuleName.isValid(canonical)) {
      throw new IllegalArgumentException(
          what + " '" + canonical + "', expected " + ModuleName.EXPECTED);
    }
    return canonical;
  }
}
