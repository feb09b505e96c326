package dev.probus.core.module;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers which modules a name stands for (R140, R141).
 *
 * <p>Immutable, for any thread. All module names are canonical.
 */
public sealed interface Resolution {

  /**
   * Gives what {@code modprobe -R} prints: all candidates in order, blacklisted ones among them.
   */
  List<String> candidates();

  /** Gives what is loaded, in order, a name as often as it matches; empty if nothing is. */
  default List<String> toLoad() {
    return switch (this) {
      case Modules modules -> modules.names();
      case Builtin builtin -> builtin.candidates();
      case CommandOnly command -> command.candidates();
      case Blacklisted _, NotFound _ -> List.of();
    };
  }

  /** Sorts what an alias led to; the blacklist does not touch what is in the kernel anyway. */
  static Resolution byAlias(
      Source source, List<String> candidates, Predicate<String> builtin, Set<String> blacklist) {
    if (candidates.stream().allMatch(builtin)) {
      return new Builtin(source, candidates);
    }
    List<String> names =
        candidates.stream()
            .filter(name -> builtin.test(name) || !blacklist.contains(name))
            .toList();
    return names.isEmpty()
        ? new Blacklisted(source, candidates)
        : new Modules(source, candidates, names);
  }

  /** Where the answer came from; the first source that has one wins, in this order (R140). */
  enum Source {
    /** An {@code alias} line of the configuration. */
    CONFIG_ALIAS,
    /** A module's own name. */
    MODULE_NAME,
    /** A symbol that modules define. */
    SYMBOL,
    /** An alias that a module carries. */
    MODULE_ALIAS,
    /** An alias of a module that is part of the kernel. */
    BUILTIN_ALIAS,
    /** The name of a module that is part of the kernel. */
    BUILTIN_NAME
  }

  /**
   * Modules are to be loaded, one after another, each as a request of its own.
   *
   * @param source where they come from
   * @param candidates all that match, at least one, a name as often as it matches
   * @param names the candidates without those the blacklist keeps back, at least one
   */
  record Modules(Source source, List<String> candidates, List<String> names) implements Resolution {

    /** Keeps its own copies of the lists. */
    public Modules {
      candidates = List.copyOf(candidates);
      names = List.copyOf(names);
    }
  }

  /**
   * Nothing is to be loaded: all candidates are part of the kernel.
   *
   * @param source where they come from
   * @param candidates their names, at least one
   */
  record Builtin(Source source, List<String> candidates) implements Resolution {

    /** Keeps its own copy of the list. */
    public Builtin {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Nothing is loaded though the name is known, and the request still succeeds: every candidate was
   * reached by alias and is blacklisted (R141).
   *
   * @param source where the candidates come from
   * @param candidates their names, at least one
   */
  record Blacklisted(Source source, List<String> candidates) implements Resolution {

    /** Keeps its own copy of the list. */
    public Blacklisted {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * The name is that of an {@code install} or {@code remove} command and of no module. Probus runs
   * no commands, so nothing is loaded.
   *
   * @param command the line that has the name
   */
  record CommandOnly(SetAside command) implements Resolution {
    @Override
    public List<String> candidates() {
      return List.of(command.module());
    }
  }

  /**
   * No source knows the name; {@code modprobe} fails with exit 1 (R141).
   *
   * @param query the name as it was asked for
   */
  record NotFound(String query) implements Resolution {
    @Override
    public List<String> candidates() {
      return List.of();
    }
  }
}
