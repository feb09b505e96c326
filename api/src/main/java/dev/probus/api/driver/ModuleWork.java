package dev.probus.api.driver;

/** Something that a module does beside its start, on a virtual thread of its own. */
@FunctionalInterface
public interface ModuleWork {

  /**
   * Does it.
   *
   * @param context what the module may ask for; what waits through it waits in the name of this
   *     work
   * @throws Exception if the module cannot be used; each request for it is told so
   */
  void run(ModuleContext context) throws Exception;
}
