package dev.probus.core.module;

import dev.probus.api.driver.Dependencies;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what should be loaded around a module though it works without (R142).
 *
 * @param place the line
 * @param module the module's canonical name; kmod takes wild cards here
 * @param before the words after {@code pre:}: modules or aliases to load before it
 * @param after the words after {@code post:}: modules or aliases to load after it
 */
public record SoftDependency(
    TablePlace place, String module, List<String> before, List<String> after) {

  /** Keeps its own copies of the lists. */
  public SoftDependency {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Returns what a module that is code declares. */
  static SoftDependency declared(ModuleDeclaration module) {
    Dependencies dependencies = module.dependencies();
    return new SoftDependency(
        new TablePlace("module " + module.name(), 0),
        module.name(),
        dependencies.before(),
        dependencies.after());
  }

  /** Reads the words behind the module; words before {@code pre:} and {@code post:} are dropped. */
  static SoftDependency parse(LineCursor line, String module) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    List<String> target = new ArrayList<>();
    while (line.nextWord()) {
      if (line.wordIs("pre:")) {
        target = before;
      } else if (line.wordIs("post:")) {
        target = after;
      } else {
        target.add(line.word());
      }
    }
    return new SoftDependency(line.place(), module, before, after);
  }
}
