package dev.probus.cli.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds what is installed as a service. */
public final class InstalledServices implements Services {

  /** Makes a finder that has looked for nothing yet. */
  public InstalledServices() {}

  @Override
  public <S> List<S> all(Class<S> service) {
    List<S> found = new ArrayList<>();
    ServiceLoader.load(service).forEach(found::add);
    found.sort((a, b) -> Origin.moduleOf(a).compareTo(Origin.moduleOf(b))); // stable
    return found;
  }
}
