package dev.probus.core.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The modules of a catalog that are code, by their canonical names. Immutable. */
final class CodeModules {
  private final Map<String, LoadableModule> byName = new LinkedHashMap<>();
  private final AliasIndex aliases;

  /** Of two modules with one name the first counts. */
  CodeModules(List<LoadableModule> modules) {
    AliasIndex.Builder index = AliasIndex.builder();
    for (LoadableModule module : modules) {
      ModuleDeclaration declared = module.declaration();
      if (byName.putIfAbsent(declared.name(), module) == null) {
        declared.aliases().forEach(alias -> index.add(alias, declared.name()));
      }
    }
    this.aliases = index.build();
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  @Nullable LoadableModule find(String name) {
    return byName.get(name);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Returns the modules whose alias patterns accept a normalised name. */
  List<String> match(byte[] text) {
    return aliases.match(text);
  }

  /** Tells of each alias pattern and its module, in order. */
  void patterns(BiConsumer<String, String> told) {
    aliases.each(told);
  }

  /** Returns what a module needs itself; nothing if it is none of these. */
  List<String> needs(String name) {
    LoadableModule known = byName.get(name);
    return known == null ? List.of() : known.declaration().dependencies().needed();
  }

  /**
   * Returns all that a module needs, directly or not, what is loaded first last.
   *
   * @param foreign the same for a module that is none of these
   */
  List<String> dependencies(String name, Function<String, List<String>> foreign) {
    Set<String> seen = new HashSet<>(Set.of(name));
    List<String> loaded = new ArrayList<>();
    Deque<Visit> visits = new ArrayDeque<>();
    visits.push(new Visit(name, needs(name)));
    while (!visits.isEmpty()) {
      Visit visit = visits.peek();
      String next = visit.next();
      if (next == null) {
        visits.pop();
        loaded.add(visit.module);
      } else if (seen.add(next)) {
        visits.push(new Visit(next, has(next) ? needs(next) : foreign.apply(next).reversed()));
      }
    }
    loaded.removeLast(); // the module itself
    return loaded.reversed();
  }

  /** Returns how a module comes to need itself, from it to it; empty if it does not. */
  List<String> circle(String name) {
    Set<String> seen = new HashSet<>();
    Deque<Visit> path = new ArrayDeque<>();
    path.push(new Visit(name, needs(name)));
    while (!path.isEmpty()) {
      String next = path.peek().next();
      if (next == null) {
        path.pop();
      } else if (next.equals(name)) {
        List<String> circle = new ArrayList<>(List.of(name));
        path.forEach(visit -> circle.add(visit.module));
        return circle.reversed();
      } else if (seen.add(next)) {
        path.push(new Visit(next, needs(next)));
      }
    }
    return List.of();
  }

  /** A module whose needs are being looked at, one after another. */
  private static final class Visit {
    final String module;
    private final List<String> needs;
    private int at;

    Visit(String module, List<String> needs) {
      this.module = module;
      this.needs = needs;
    }

    @Nullable String next() {
      return at < needs.size() ? needs.get(at++) : null;
    }
  }
}
