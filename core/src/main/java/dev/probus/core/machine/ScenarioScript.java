package dev.probus.core.machine;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.api.event.LogEntry;
import dev.probus.core.explain.Snapshot;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A scenario that has been read: a machine that can be booted as often as one likes, and what is
 * expected of it. Immutable, for any thread.
 */
public final class ScenarioScript {
  private final Scenario scenario;

  private ScenarioScript(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file cannot be read
   * @throws UnreadableMachineException if a line of it is wrong
   */
  public static ScenarioScript read(Path file) throws IOException, UnreadableMachineException {
    return of(file.toString(), text(file));
  }

  /**
   * Reads a text.
   *
   * @param file its name, for messages
   * @param text a scenario
   * @throws UnreadableMachineException if a line of it is wrong
   */
  public static ScenarioScript of(String file, String text) throws UnreadableMachineException {
    return new ScenarioScript(ScenarioParser.parse(file, text));
  }

  /** Returns the text of a file, which must be in UTF-8. */
  static String text(Path file) throws IOException, UnreadableMachineException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      UnreadableMachineException unreadable =
          new UnreadableMachineException(
              new Problem(file.toString(), 0, "it is not text, expected a scenario in UTF-8"));
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  /** Returns the name of the file. */
  public String file() {
    return scenario.file();
  }

  /** Returns the first line, if that is a comment; otherwise the name of the file. */
  public String title() {
    return scenario.title();
  }

  /**
   * Makes the machine anew, for one engine.
   *
   * @throws UnreadableMachineException if something in the scenario can happen to no machine
   */
  public Machine machine() throws UnreadableMachineException {
    return ScenarioMachine.of(scenario);
  }

  /**
   * Compares a run with what is expected of it; a function of what is given.
   *
   * @param policy the policy that it ran under, as the command line calls it
   * @param log all events of the run
   * @param snapshot all devices at its end
   * @return a finding for each expectation under that policy, in order
   */
  public List<Finding> check(String policy, List<LogEntry> log, Snapshot snapshot) {
    Evidence evidence = new Evidence(log, snapshot);
    return scenario.expectations().stream()
        .filter(expectation -> expectation.policies().contains(policy))
        .map(expectation -> evidence.judge(expectation, scenario.file()))
        .toList();
  }
}
