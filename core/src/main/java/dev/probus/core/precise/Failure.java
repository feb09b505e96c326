package dev.probus.core.precise;

import dev.probus.core.module.ModuleUnusableException;

/**
 * What foreign code threw, and its words. To ask for the words runs foreign code again, which may
 * throw as well; so they are asked for once, without the baton.
 */
record Failure(Throwable cause, String text) {

  /** Asks for the words. Not under the baton. */
  static Failure of(Throwable cause) {
    try {
      return new Failure(cause, ModuleUnusableException.words(cause));
    } catch (Throwable speechless) { // contained: the name of its class has to do
      return new Failure(cause, cause.getClass().getName());
    }
  }
}
