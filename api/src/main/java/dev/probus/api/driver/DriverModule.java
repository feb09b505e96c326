package dev.probus.api.driver;

import java.util.List;

/**
 * Drivers that come and go together, to be loaded when somebody asks for them. Installed modules
 * are found as services; what a jar declares lets it be found by alias before any of its code runs.
 */
public interface DriverModule {

  /** Returns the module's name; {@code -} and {@code _} are the same in it (R140). */
  String name();

  /**
   * Returns the patterns of names by which the module is requested beside its own, in order; see
   * {@link MatchTable} for their form. By default those of a module that is asked for by name only.
   */
  default List<String> aliases() {
    return List.of();
  }

  /** Returns what is loaded together with the module; nothing by default. */
  default Dependencies dependencies() {
    return Dependencies.none();
  }

  /**
   * Starts the module. Called at most once at a time, on a thread of the loader; may block, and may
   * request other modules.
   *
   * @return the drivers to register, in order; none of them has been registered before
   * @throws Exception if the module cannot be used; each request for it is told so
   */
  List<Driver<?>> start(ModuleContext context) throws Exception;

  /**
   * Stops the module. Called after its drivers have been unregistered and their devices unbound.
   *
   * @throws Exception noted in the log
   */
  default void stop() throws Exception {}

  /**
   * Tells whether the module is loaded with the parameter {@code async_probe}: then, under the
   * Linux policy, its drivers probe asynchronously, and loading it does not wait for all
   * asynchronous work of the system (R18, R121). The precise policy has no need of it.
   */
  default boolean asyncProbe() {
    return false;
  }
}
