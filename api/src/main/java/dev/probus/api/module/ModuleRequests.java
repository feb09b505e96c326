package dev.probus.api.module;

/**
 * Asks for driver modules by alias, as {@code request_module()} does. May be used from any thread,
 * also in a probe, in work after a probe, and in a module's own start: a wait for a module is a
 * fact like any other and holds up nobody else.
 */
public interface ModuleRequests {

  /**
   * Begins to load what answers to a name and does not wait for it. Requests for what is being
   * loaded already join that load.
   *
   * @param name a modalias, a module's name, or any other alias of the module tables; a trailing
   *     newline is ignored (R135)
   */
  ModuleRequest request(String name);
}
