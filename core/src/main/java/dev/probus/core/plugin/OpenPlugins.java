package dev.probus.core.plugin;

import dev.probus.core.module.LoadableModule;
import dev.probus.core.module.LoadedCode;
import dev.probus.core.module.ModuleDeclaration;
import dev.probus.core.module.ModuleUnusableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plugins that bring more than drivers, say a machine: their classes are there before an engine
 * asks for them, in one layer each. Their drivers come from the same layer, so that they know the
 * devices of their own buses. Such a plugin stands alone: it sees the program, and no classes of
 * plugins that it depends on.
 *
 * <p>Immutable, for any thread.
 *
 * @param folder what engines load; a plugin that could not be opened is among its problems instead
 * @param layers the layers of those that were opened, in order
 */
public record OpenPlugins(PluginFolder folder, List<ModuleLayer> layers) {

  /** Copies the list. */
  public OpenPlugins {
    layers = List.copyOf(layers);
  }

  /**
   * Opens the plugins that declare one of these services; no code of theirs runs before a service
   * is asked for. Others stay as they are.
   */
  public static OpenPlugins of(PluginFolder found, Set<Class<?>> services) {
    Set<String> names = services.stream().map(Class::getName).collect(Collectors.toSet());
    List<LoadableModule> modules = new ArrayList<>();
    List<String> problems = new ArrayList<>(found.problems());
    List<ModuleLayer> layers = new ArrayList<>();
    for (LoadableModule module : found.modules()) {
      if (module instanceof PluginModule plugin && plugin.provides(names)) {
        try {
          PluginLayer layer = plugin.layer(List.of());
          modules.add(new OpenPlugin(plugin, layer));
          layers.add(layer.layer());
        } catch (ModuleUnusableException e) {
          problems.add(ModuleUnusableException.words(e));
        }
      } else {
        modules.add(module);
      }
    }
    return new OpenPlugins(new PluginFolder(modules, problems), layers);
  }

  /** A plugin whose classes are there. Each load makes its driver module anew. */
  private record OpenPlugin(PluginModule plugin, PluginLayer layer) implements LoadableModule {
    @Override
    public ModuleDeclaration declaration() {
      return plugin.declaration();
    }

    @Override
    public LoadedCode load(List<LoadedCode> needed) throws ModuleUnusableException {
      return plugin.code(layer);
    }

    @Override
    public String toString() {
      return plugin.toString();
    }
  }
}
