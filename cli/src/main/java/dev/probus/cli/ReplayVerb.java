package dev.probus.cli;

import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.IoReason;
import dev.probus.core.machine.Replay;
import dev.probus.core.machine.ScenarioRunner;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus replay}: tells what the Linux driver core does in a scenario. */
final class ReplayVerb implements Verb {
  private final Console console;

  private final PositionalParamSpec files =
      PositionalParamSpec.builder()
          .arity("1..*")
          .required(true)
          .paramLabel("FILE")
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .description("A scenario, as docs/scenario-language.md describes it.")
          .build();

  private final OptionSpec steps =
      Verb.value(
              "--steps",
              "N",
              Long.class,
              "Give a scenario up after so many steps of the core: some go round for ever.")
          .defaultValue(Long.toString(ScenarioRunner.USUAL_STEPS))
          .build();

  @Inject
  ReplayVerb(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "replay",
            "Replays scenarios on a model of the Linux driver core, and prints the trace that the"
                + " kernel would have logged.",
            "every scenario came to its end",
            "a scenario does not end: Linux waits for itself, or goes round for ever",
            "input or usage is wrong; of a scenario with a wrong line nothing is run")
        .addPositional(files)
        .addOption(steps);
  }

  @Override
  public Integer call() throws BadInput {
    long most = steps.getValue();
    if (most < 1) {
      throw new BadInput("--steps " + most + ": too few, expected 1 or more");
    }
    int code = ExitCode.DONE;
    for (Path file : files.<List<Path>>getValue()) {
      code = Math.max(code, replay(file, most));
    }
    return code;
  }

  private int replay(Path file, long most) {
    try {
      Replay replay = ScenarioRunner.replay(file, most);
      console.out().print(replay.trace());
      if (replay instanceof Replay.Endless endless) {
        console.complain(endless.problem().toString());
        return ExitCode.TROUBLE;
      }
      return ExitCode.DONE;
    } catch (UnreadableMachineException e) {
      console.complain(e.problem().toString());
    } catch (IOException e) {
      console.complain(IoReason.line(file.toString(), e, "a scenario that can be read"));
    }
    return ExitCode.BAD_INPUT;
  }
}
