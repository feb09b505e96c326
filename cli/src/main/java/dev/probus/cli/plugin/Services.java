package dev.probus.cli.plugin;

import java.util.List;

/** Finds what plug-ins provide. May be used from any thread. */
@FunctionalInterface
public interface Services {
  /**
   * Returns new instances of what provides a service: by the name of the module it comes from, and
   * within a module in the module's own order.
   *
   * @throws java.util.ServiceConfigurationError if a plug-in is broken
   */
  <S> List<S> all(Class<S> service);
}
