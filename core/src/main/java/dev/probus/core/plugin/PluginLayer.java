package dev.probus.core.plugin;

import dev.probus.api.driver.DriverModule;
import dev.probus.core.module.LoadedCode;
import dev.probus.core.module.ModuleUnusableException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The layer of one plugin, above that of the program and those of the plugins that it needs.
 *
 * @param place the plugin, for messages
 */
record PluginLayer(Path place, ModuleLayer layer) {

  /**
   * Looks for what no program can load: modules or packages that come twice.
   *
   * @throws ModuleUnusableException if it finds something
   */
  static void check(Path place, List<JarModule> modules) throws ModuleUnusableException {
    Map<String, JarModule> names = new HashMap<>();
    Map<String, JarModule> packages = new HashMap<>();
    for (JarModule module : modules) {
      JarModule twin = names.putIfAbsent(module.name(), module);
      if (twin != null) {
        throw new ModuleUnusableException(
            module.jar().file()
                + ": version clash, module "
                + module.nameAndVersion()
                + " beside "
                + twin.nameAndVersion()
                + " in "
                + twin.jar().file()
                + ", expected one of them");
      }
      checkProgram(module);
      for (String name : module.descriptor().packages()) {
        JarModule other = packages.putIfAbsent(name, module);
        if (other != null) {
          throw new ModuleUnusableException(
              place
                  + ": split package, "
                  + name
                  + " is in module "
                  + other.name()
                  + " and in module "
                  + module.name()
                  + ", expected it in one");
        }
      }
    }
  }

  private static void checkProgram(JarModule module) throws ModuleUnusableException {
    Optional<ModuleDescriptor> present =
        program().configuration().findModule(module.name()).map(m -> m.reference().descriptor());
    if (present.isPresent()) {
      throw new ModuleUnusableException(
          module.jar().file()
              + ": version clash, module "
              + module.nameAndVersion()
              + " is part of the program as "
              + present.get().toNameAndVersion()
              + ", expected a jar without it");
    }
  }

  /** What the program is made of; the platform alone, if it is on a class path. */
  private static ModuleLayer program() {
    ModuleLayer own = PluginLayer.class.getModule().getLayer();
    return own == null ? ModuleLayer.boot() : own;
  }

  /**
   * Makes a layer; if that fails, nothing of it is there.
   *
   * @param needed the layers of the plugins that it needs
   */
  static PluginLayer make(Path place, List<JarModule> modules, List<ModuleLayer> needed)
      throws ModuleUnusableException {
    check(place, modules);
    List<ModuleLayer> parents = new ArrayList<>(List.of(program()));
    parents.addAll(needed);
    checkVersions(place, modules, parents);
    Finder finder = Finder.of(modules);
    try {
      Configuration configuration =
          Configuration.resolve(
              finder,
              parents.stream().map(ModuleLayer::configuration).toList(),
              ModuleFinder.of(),
              finder.modules.keySet());
      return new PluginLayer(
          place,
          ModuleLayer.defineModulesWithOneLoader(
                  configuration, parents, ClassLoader.getPlatformClassLoader())
              .layer());
    } catch (FindException | ResolutionException | LayerInstantiationException e) {
      String why = String.valueOf(e.getMessage());
      throw new ModuleUnusableException(
          place + ": its modules do not fit (" + why + "), expected each module once", e);
    }
  }

  /** What was compiled against a later version would miss something at an odd moment. */
  private static void checkVersions(Path place, List<JarModule> modules, List<ModuleLayer> parents)
      throws ModuleUnusableException {
    for (JarModule module : modules) {
      for (ModuleDescriptor.Requires requires : module.descriptor().requires()) {
        Optional<ModuleDescriptor.Version> compiled = requires.compiledVersion();
        Optional<ModuleDescriptor.Version> present = version(requires.name(), parents);
        if (compiled.isPresent()
            && present.isPresent()
            && compiled.get().compareTo(present.get()) > 0
            && !isPlatform(requires.name())) {
          throw new ModuleUnusableException(
              place
                  + ": version clash, "
                  + module.name()
                  + " was compiled for "
                  + requires.name()
                  + "@"
                  + compiled.get()
                  + ", expected "
                  + present.get()
                  + " or older");
        }
      }
    }
  }

  private static boolean isPlatform(String module) {
    return module.startsWith("java.") || module.startsWith("jdk.");
  }

  private static Optional<ModuleDescriptor.Version> version(
      String module, List<ModuleLayer> parents) {
    return parents.stream()
        .flatMap(layer -> layer.configuration().findModule(module).stream())
        .findFirst()
        .flatMap(found -> found.reference().descriptor().version());
  }

  /** Makes the one service of the layer. Code of the plugin runs here. */
  DriverModule module() throws ModuleUnusableException {
    try {
      return ServiceLoader.load(layer, DriverModule.class).stream()
          .filter(provider -> layer.equals(provider.type().getModule().getLayer()))
          .map(ServiceLoader.Provider::get)
          .findFirst()
          .orElseThrow(() -> new ServiceConfigurationError("it is not there"));
    } catch (ServiceConfigurationError | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ModuleUnusableException(
          place + ": its DriverModule cannot be made (" + cause + "), expected one that can", e);
    }
  }

  LoadedCode code(DriverModule module) {
    return new LoadedCode(module, Optional.of(layer));
  }

  /** Finds the jars of a plugin. */
  private record Finder(Map<String, JarModule> modules) implements ModuleFinder {
    static Finder of(List<JarModule> jars) {
      Map<String, JarModule> modules = new LinkedHashMap<>();
      jars.forEach(jar -> modules.put(jar.name(), jar));
      return new Finder(modules);
    }

    @Override
    public Optional<ModuleReference> find(String name) {
      return Optional.ofNullable(modules.get(name));
    }

    @Override
    public Set<ModuleReference> findAll() {
      return new HashSet<>(modules.values());
    }
  }
}
