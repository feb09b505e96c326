package dev.probus.api.bus;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was said of a machine, in the order in which it was said. Immutable.
 *
 * @param all names with values; a name may come more than once
 */
public record MachineOptions(List<Said> all) {

  /**
   * One thing that was said.
   *
   * @param name the option's name
   * @param value its value
   */
  public record Said(String name, String value) {}

  /** Keeps its own copy. */
  public MachineOptions {
    all = List.copyOf(all);
  }

  /** Returns options of which nothing was said. */
  public static MachineOptions none() {
    return new MachineOptions(List.of());
  }

  /** Returns the value of an option that was said last. */
  public Optional<String> value(String name) {
    return values(name).reduce((first, later) -> later);
  }

  /** Returns the values of an option that may be said again and again. */
  public List<String> every(String name) {
    return values(name).toList();
  }

  private Stream<String> values(String name) {
    return all.stream().filter(said -> said.name().equals(name)).map(Said::value);
  }

  /** Returns the names that none of these options has, in order. */
  public SequencedSet<String> unknownTo(Collection<MachineOption> known) {
    return all.stream()
        .map(Said::name)
        .filter(name -> known.stream().noneMatch(option -> option.name().equals(name)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
