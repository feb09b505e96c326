package dev.probus.core.module;

/**
 * Reports a line of configuration that Probus reads but never acts on by itself (R143).
 *
 * @param place the line
 * @param kind what the line asks for
 * @param module the canonical name, or pattern of names, it is about
 * @param text the shell command or the options, as written
 */
public record SetAside(TablePlace place, Kind kind, String module, String text) {

  /** What a line that is set aside asks for. */
  public enum Kind {
    /** A shell command instead of inserting the module. */
    INSTALL,
    /** A shell command instead of removing the module. */
    REMOVE,
    /** Parameters for the module. */
    OPTIONS
  }
}
