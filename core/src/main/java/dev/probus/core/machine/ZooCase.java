package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.List;
import java.util.Optional;

/**
 * A case of the bug zoo.
 *
 * @param id {@code Z1} to {@code Z30}
 * @param title what goes wrong, in a few words
 * @param kind what kind of failure it is
 * @param scenario the scenario; empty if the language cannot express the case
 * @param missing why it cannot; empty if there is a scenario
 */
public record ZooCase(
    String id, String title, String kind, Optional<String> scenario, Optional<String> missing) {

  /** Checks that there is either a scenario or a reason. */
  public ZooCase {
    if (scenario.isPresent() == missing.isPresent()) {
      throw new IllegalArgumentException(id + " needs either a scenario or a reason");
    }
  }

  /** Returns what happened, in a few lines: the comment that follows the title. */
  public List<String> story() {
    return scenario.stream()
        .flatMap(String::lines)
        .skip(1)
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .toList();
  }

  /**
   * Returns the scenario, read.
   *
   * @throws IllegalStateException if there is none, or a line of it is wrong: the project's mistake
   */
  public ScenarioScript script() {
    String text =
        scenario.orElseThrow(() -> new IllegalStateException(id + " cannot be expressed"));
    try {
      return ScenarioScript.of(id + ".scn", text);
    } catch (UnreadableMachineException e) {
      throw new IllegalStateException(e.problem().toString(), e);
    }
  }
}
