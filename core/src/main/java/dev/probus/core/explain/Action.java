package dev.probus.core.explain;

/**
 * What could be done about a root cause: one thing, the one that is most likely to help.
 *
 * @param kind what kind of thing
 * @param text it in words, as a request
 */
public record Action(Kind kind, String text) {

  /** What kind of thing can be done. */
  public enum Kind {
    /** Nothing is wrong. */
    NOTHING,
    /** Wait until things have come to rest. */
    WAIT,
    /** Install a driver or module that matches. */
    INSTALL_DRIVER,
    /** Extend a driver's table. */
    EXTEND_TABLE,
    /** Take a module off a blacklist. */
    ALLOW_MODULE,
    /** See why a module does not load. */
    REPAIR_MODULE,
    /** See why a driver fails, rejects or hangs. */
    REPAIR_DRIVER,
    /** Have somebody provide a resource. */
    PROVIDE,
    /** Connect hardware, or correct what firmware declares. */
    CHECK_HARDWARE,
    /** Make one wait of a circle optional. */
    CUT_CYCLE,
    /** Have a driver name what it waits for. */
    NAME_RESOURCE,
    /** Have waiting devices probed again. */
    TRIGGER,
    /** Bind a device that was unbound. */
    BIND,
    /** Take one of two providers away. */
    REMOVE_DUPLICATE,
    /** Do not wait for a module or for others while they wait for you. */
    BREAK_DEADLOCK,
    /** Acquire everything before adding devices. */
    ACQUIRE_FIRST
  }
}
