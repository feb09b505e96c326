package dev.probus.api.module;

import java.util.List;

/** What came of a module request. */
public sealed interface ModuleAnswer {

  /**
   * All modules that answer to the name are there.
   *
   * @param modules their names, in the order in which they were asked for; loaded now or before
   */
  record Loaded(List<String> modules) implements ModuleAnswer {
    /** Copies the names. */
    public Loaded {
      modules = List.copyOf(modules);
    }
  }

  /** No module answers to the name. */
  record NotFound() implements ModuleAnswer {}

  /** Modules answer to the name, and each of them is blacklisted (R141). */
  record Blacklisted(List<String> modules) implements ModuleAnswer {
    /** Copies the names. */
    public Blacklisted {
      modules = List.copyOf(modules);
    }
  }

  /**
   * A module, or one that it needs, could not be loaded.
   *
   * @param module which one
   * @param cause why not
   * @param chain how it comes into the request: the module that was asked for, one that it needs,
   *     and so on to the one that failed
   */
  record Failed(String module, Throwable cause, List<String> chain) implements ModuleAnswer {
    /** Copies the chain. */
    public Failed {
      chain = List.copyOf(chain);
    }

    /** Makes the answer for a module that was asked for itself. */
    public Failed(String module, Throwable cause) {
      this(module, cause, List.of(module));
    }
  }
}
