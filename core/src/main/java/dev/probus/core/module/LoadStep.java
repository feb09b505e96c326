package dev.probus.core.module;

/** Says what happens to one module of a load order. */
public sealed interface LoadStep {

  /** Gives the module's canonical name. */
  String module();

  /**
   * Inserts the module, which does nothing if it is there already.
   *
   * @param module the module's canonical name
   * @param required whether the request fails if this does; what is only softly needed may fail
   */
  record Insert(String module, boolean required) implements LoadStep {}

  /**
   * Does nothing, for the module is part of the kernel.
   *
   * @param module the module's canonical name
   */
  record InKernel(String module) implements LoadStep {}

  /**
   * Does nothing where modprobe would run a shell command instead of inserting the module (R143).
   * Probus never runs it; the caller reports it.
   *
   * @param module the module's canonical name
   * @param command the line that has the command
   */
  record CommandInstead(String module, SetAside command) implements LoadStep {}
}
