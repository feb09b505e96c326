package dev.probus.cli.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Finds what plugin jars provide, and then what is installed.
 *
 * @param layers those of the plugin jars
 * @param installed what finds the rest
 */
public record PluginServices(List<ModuleLayer> layers, Services installed) implements Services {

  /** Copies the layers. */
  public PluginServices {
    layers = List.copyOf(layers);
  }

  @Override
  public <S> List<S> all(Class<S> service) {
    List<S> found = new ArrayList<>();
    for (ModuleLayer layer : layers) {
      ServiceLoader.load(layer, service).stream()
          .filter(provider -> layer.equals(provider.type().getModule().getLayer()))
          .map(ServiceLoader.Provider::get)
          .forEach(found::add);
    }
    found.addAll(installed.all(service));
    return found;
  }
}
