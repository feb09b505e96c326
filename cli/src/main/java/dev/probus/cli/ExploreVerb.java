package dev.probus.cli;

import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.IoReason;
import dev.probus.cli.console.Progress;
import dev.probus.cli.explore.ExploreJson;
import dev.probus.cli.explore.ExploreText;
import dev.probus.cli.explore.Explored;
import dev.probus.core.Policy;
import dev.probus.core.machine.ScenarioScript;
import dev.probus.testkit.sim.Explorer;
import dev.probus.testkit.sim.Simulation;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus explore}: boots a scenario in every order, and tells what depends on it. */
final class ExploreVerb implements Verb {
  private static final long USUAL_SCHEDULES = 2_000;

  private final Console console;

  private final PositionalParamSpec file =
      PositionalParamSpec.builder()
          .arity("1")
          .required(true)
          .paramLabel("FILE")
          .type(Path.class)
          .description("A scenario for a machine, as docs/scenario-language.md describes it.")
          .build();

  private final OptionSpec policy =
      Verb.value(
              "--policy",
              "POLICY",
              String.class,
              "Explore this policy alone: "
                  + Arrays.stream(Policy.values())
                      .map(Policy::word)
                      .collect(Collectors.joining(", "))
                  + "; all of them by default.")
          .build();

  private final OptionSpec schedules =
      Verb.value(
              "--schedules",
              "N",
              long.class,
              "Run so many schedules at the most, those that deviate least from first come, first"
                  + " served; "
                  + USUAL_SCHEDULES
                  + " by default.")
          .defaultValue(Long.toString(USUAL_SCHEDULES))
          .build();

  private final OptionSpec uncounted =
      Verb.flag(
          "--without-trigger-count",
          "Let the Linux policies defer as kernels did before 2014, which did not notice a trigger"
              + " during the probe (R56).");

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  @Inject
  ExploreVerb(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "explore",
            "Boots a scenario in every order of what could happen at once, in virtual time, and"
                + " shows what depends on it: which devices are bound, by which drivers, in which"
                + " order, and after how many attempts.",
            "nothing was as it must never be, whatever the order",
            "in some order devices wait for what is there, or for each other, or for ever",
            "input or usage is wrong")
        .addPositional(file)
        .addOption(policy)
        .addOption(schedules)
        .addOption(uncounted)
        .addOption(json);
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    long most = schedules.getValue();
    if (most < 1) {
      throw new BadInput("--schedules " + most + ": too few, expected 1 or more");
    }
    List<Policy> policies = policies();
    Path path = file.getValue();
    try {
      ScenarioScript script = ScenarioScript.read(path);
      List<Explored> all = new ArrayList<>();
      for (Policy each : policies) {
        Explored explored = explore(script, each, most);
        all.add(explored);
        if (!json.<Boolean>getValue()) {
          new ExploreText(explored.world(), console).print(each, explored.found());
        }
      }
      if (json.getValue()) {
        ExploreJson.print(path.toString(), all, console.out());
      }
      boolean broken = all.stream().anyMatch(each -> each.found().broken().isPresent());
      return broken ? ExitCode.TROUBLE : ExitCode.DONE;
    } catch (UnreadableMachineException e) {
      console.complain(e.problem().toString());
    } catch (IOException e) {
      console.complain(IoReason.line(path.toString(), e, "a scenario that can be read"));
    }
    return ExitCode.BAD_INPUT;
  }

  private List<Policy> policies() throws BadInput {
    String word = policy.getValue();
    if (word == null) {
      return List.of(Policy.values());
    }
    return List.of(
        Policy.of(word)
            .orElseThrow(() ->
                new BadInput(
                    "--policy "
                        + word
                        + ": no policy, expected one of "
                        + Arrays.toString(Policy.values()))));
  }

  private Explored explore(ScenarioScript script, Policy each, long most)
      throws UnreadableMachineException, InterruptedException {
    boolean counted = !uncounted.<Boolean>getValue();
    Simulation world = Simulation.of(script, each).and(builder -> builder.triggerCount(counted));
    Console watched = console.forProgramsIf(json.getValue());
    try (Progress progress = Progress.before(watched, "schedules at the most", most)) {
      return new Explored(each, world, Explorer.explore(world, most, progress::step));
    }
  }
}
