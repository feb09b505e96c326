package dev.probus.core.plugin;

import dev.probus.api.driver.DriverModule;
import dev.probus.core.module.LoadableModule;
import dev.probus.core.module.LoadedCode;
import dev.probus.core.module.ModuleDeclaration;
import dev.probus.core.module.ModuleUnusableException;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A module in a plugin jar, or in a folder of jars. Immutable. */
final class PluginModule implements LoadableModule {
  private static final String SERVICE = DriverModule.class.getName();

  private final Path place;
  private final List<Path> jars;
  private final Path folder;
  private final PluginTrust trust;
  private final List<String> checksums;
  private final ModuleDeclaration declaration;
  private final Set<String> services;

  private PluginModule(
      Path place,
      List<Path> jars,
      Path folder,
      PluginTrust trust,
      List<String> checksums,
      ModuleDeclaration declaration,
      Set<String> services) {
    this.place = place;
    this.jars = jars;
    this.folder = folder;
    this.trust = trust;
    this.checksums = checksums;
    this.declaration = declaration;
    this.services = services;
  }

  /**
   * Reads what jars declare.
   *
   * @param place the jar, or the folder of them, for messages
   * @param jars at least one
   * @param folder the real path of what they may not leave
   */
  static PluginModule read(Path place, List<Path> jars, Path folder, PluginTrust trust)
      throws IOException, ModuleUnusableException {
    List<JarContent> contents = contents(jars, trust);
    ModuleDeclaration declaration = declared(place, contents);
    List<JarModule> modules = modules(place, contents);
    PluginLayer.check(place, modules);
    List<String> checksums = contents.stream().map(JarContent::checksum).toList();
    Set<String> services =
        modules.stream()
            .flatMap(module -> module.descriptor().provides().stream())
            .map(ModuleDescriptor.Provides::service)
            .collect(Collectors.toUnmodifiableSet());
    return new PluginModule(
        place, List.copyOf(jars), folder, trust, checksums, declaration, services);
  }

  private static List<JarContent> contents(List<Path> jars, PluginTrust trust)
      throws IOException, ModuleUnusableException {
    List<JarContent> contents = new ArrayList<>();
    for (Path jar : jars) {
      contents.add(JarContent.read(jar, trust));
    }
    return contents;
  }

  private static ModuleDeclaration declared(Path place, List<JarContent> jars)
      throws ModuleUnusableException {
    List<JarContent> declaring =
        jars.stream().filter(jar -> jar.entries().containsKey(Modinfo.ENTRY)).toList();
    if (declaring.size() != 1) {
      String found = declaring.isEmpty() ? "no " : declaring.size() + " files ";
      throw new ModuleUnusableException(
          place + ": " + found + Modinfo.ENTRY + ", expected one, which declares the module");
    }
    JarContent jar = declaring.getFirst();
    byte[] bytes = jar.entries().getOrDefault(Modinfo.ENTRY, new byte[0]);
    return Modinfo.read(jar.file().toString(), bytes);
  }

  private static List<JarModule> modules(Path place, List<JarContent> jars)
      throws ModuleUnusableException {
    List<JarModule> modules = new ArrayList<>();
    for (JarContent jar : jars) {
      modules.add(JarModule.of(jar));
    }
    List<String> providers =
        modules.stream()
            .flatMap(module -> module.descriptor().provides().stream())
            .filter(provides -> provides.service().equals(SERVICE))
            .flatMap(provides -> provides.providers().stream())
            .toList();
    if (providers.size() != 1) {
      throw new ModuleUnusableException(
          place
              + ": provides "
              + (providers.isEmpty() ? "no " : providers.size() + " of ")
              + SERVICE
              + ", expected one, in the descriptor of a module");
    }
    return modules;
  }

  @Override
  public ModuleDeclaration declaration() {
    return declaration;
  }

  @Override
  public LoadedCode load(List<LoadedCode> needed) throws ModuleUnusableException {
    List<ModuleLayer> layers = needed.stream().flatMap(code -> code.layer().stream()).toList();
    return code(layer(layers));
  }

  /** Tells whether it declares one of these services. */
  boolean provides(Set<String> wanted) {
    return services.stream().anyMatch(wanted::contains);
  }

  /** Makes a layer of its classes, above others. */
  PluginLayer layer(List<ModuleLayer> needed) throws ModuleUnusableException {
    return PluginLayer.make(place, modules(place, again()), needed);
  }

  /** Makes its driver module, from a layer of its classes. */
  LoadedCode code(PluginLayer layer) throws ModuleUnusableException {
    DriverModule module = layer.module();
    String own = named(module);
    if (!own.equals(declaration.name())) {
      throw new ModuleUnusableException(
          place + ": calls itself " + own + ", expected " + declaration.name() + ", as declared");
    }
    return layer.code(module);
  }

  /** Code of the plugin runs here. */
  private String named(DriverModule module) throws ModuleUnusableException {
    try {
      return ModuleDeclaration.of(module).name();
    } catch (RuntimeException | LinkageError e) {
      throw new ModuleUnusableException(
          place + ": does not say what it is (" + e + "), expected a name", e);
    }
  }

  /** Reads the jars once more, and makes sure that they are the same. */
  private List<JarContent> again() throws ModuleUnusableException {
    try {
      for (Path jar : jars) {
        if (!jar.toRealPath().startsWith(folder)) {
          throw new ModuleUnusableException(
              jar + ": a link that leaves " + folder + ", expected a file in it");
        }
      }
      List<JarContent> contents = contents(jars, trust);
      List<String> now = contents.stream().map(JarContent::checksum).toList();
      if (!now.equals(checksums)) {
        throw new ModuleUnusableException(
            place + ": has changed since it was found, expected the same checksum");
      }
      return contents;
    } catch (IOException e) {
      throw new ModuleUnusableException(PluginFolder.unreadable(place, e), e);
    }
  }

  @Override
  public String toString() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
