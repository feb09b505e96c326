package dev.probus.core.machine;

import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.linux.CoreStuckException;
import dev.probus.core.linux.Errno;
import dev.probus.core.linux.Limits;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Replays scenarios on a model of the Linux driver core, and writes what the kernel would have
 * logged. The same scenario gives the same trace, always. From any thread; each replay stands
 * alone.
 */
public final class ScenarioRunner {
  /** How many steps of the core a replay may take unless told otherwise. */
  public static final long USUAL_STEPS = Limits.USUAL.steps();

  private ScenarioRunner() {}

  /**
   * Replays a file.
   *
   * @param file a scenario, in UTF-8
   * @param steps after how many steps of the core it is given up, at least 1
   * @throws IOException if the file cannot be read
   * @throws UnreadableMachineException if a line of it is wrong; then nothing was run
   */
  public static Replay replay(Path file, long steps)
      throws IOException, UnreadableMachineException {
    return replay(file.toString(), ScenarioScript.text(file), steps);
  }

  /**
   * Replays a text.
   *
   * @param file its name, for messages
   * @param text a scenario
   * @param steps after how many steps of the core it is given up, at least 1
   * @throws UnreadableMachineException if a line of it is wrong, or if it has words for a machine
   *     beside words that no machine knows; then nothing was run
   */
  public static Replay replay(String file, String text, long steps)
      throws UnreadableMachineException {
    Scenario scenario = ScenarioParser.parse(file, text);
    return scenario.notReplayed().isEmpty()
        ? run(scenario, new Limits(steps, Limits.USUAL.depth()))
        : MachineReplay.run(scenario, steps);
  }

  private static Replay run(Scenario scenario, Limits limits) {
    ModelMachine machine = new ModelMachine(scenario, limits);
    Actions actions = new Actions(machine);
    TraceText trace = machine.trace();
    int line = 0;
    int number = 0;
    try {
      for (ScriptedAction action : scenario.actions()) {
        line = action.line();
        number++;
        trace.line("act " + number + " " + action.text());
        Errno code = actions.perform(action.action());
        trace.line("ret " + number + " " + TraceText.code(code));
        if (action.settles()) {
          machine.settle();
        }
        trace.line("end " + number);
      }
      machine.settle();
    } catch (CoreStuckException e) {
      Problem problem = new Problem(scenario.file(), line, e.why());
      return new Replay.Endless(trace.toString(), problem);
    }
    trace.line("final");
    actions.report();
    return new Replay.Complete(trace.toString());
  }
}
