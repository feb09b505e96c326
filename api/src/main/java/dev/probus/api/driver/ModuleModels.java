package dev.probus.api.driver;

import java.util.List;
import java.util.Optional;

/**
 * Stands in for modules that are known by their tables only. A bus plugin that can model a real
 * kernel's drivers as far as binding goes installs one as a service; a machine booted with real
 * module tables then loads models where the kernel would load code.
 */
public interface ModuleModels {

  /**
   * Returns models of a few modules with tables of the plugin's own, for machines that are booted
   * without a kernel's tables; new ones for each engine.
   */
  default List<DriverModule> modules() {
    return List.of();
  }

  /**
   * Returns a model of a module.
   *
   * @param module the module's name, with {@code _}
   * @param aliases its alias patterns, in the order of the table
   * @return nothing if the module drives no device of this plugin's buses
   */
  Optional<DriverModule> model(String module, List<String> aliases);
}
