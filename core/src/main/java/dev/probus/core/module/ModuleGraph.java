package dev.probus.core.module;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link Expansion} has to know of modules. All names in answers are canonical. */
interface ModuleGraph {

  /** Returns what a name stands for, blacklisted modules among them (R141). */
  List<String> candidates(String name);

  /** Tells whether a module is part of the kernel and not a file. */
  boolean isBuiltin(String module);

  /** Returns all that a module needs, directly or not: what is loaded first stands last (R142). */
  List<String> dependencies(String module);

  /** Returns the one line that counts of those about a module's soft dependencies. */
  @Nullable SoftDependency softDependency(String module);

  /** Returns the line whose command stands in for a module (R143). */
  @Nullable SetAside installCommand(String module);
}
