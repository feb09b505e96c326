package dev.probus.core.module;

import dev.probus.api.driver.DriverModule;
import java.util.List;

/** A module that is code, to be brought when somebody asks for it. For any thread. */
public interface LoadableModule {

  /** Returns what is known of it; no code of the module runs for that. */
  ModuleDeclaration declaration();

  /**
   * Brings its code. May block, and may run code of the module.
   *
   * @param needed the code of the modules that it needs itself, in the order of its declaration
   * @return new code each time, unless the module is part of the program; nothing has been started
   * @throws ModuleUnusableException if it cannot be used; nothing of it is there then
   */
  LoadedCode load(List<LoadedCode> needed) throws ModuleUnusableException;

  /** Returns a module that is part of the program. */
  static LoadableModule installed(DriverModule module) {
    ModuleDeclaration declaration = ModuleDeclaration.of(module);
    return new LoadableModule() {
      @Override
      public ModuleDeclaration declaration() {
        return declaration;
      }

      @Override
      public LoadedCode load(List<LoadedCode> needed) {
        return LoadedCode.installed(module);
      }
    };
  }
}
