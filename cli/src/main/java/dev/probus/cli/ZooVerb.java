package dev.probus.cli;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.Progress;
import dev.probus.cli.zoo.Visit;
import dev.probus.cli.zoo.ZooJson;
import dev.probus.cli.zoo.ZooText;
import dev.probus.core.machine.Zoo;
import dev.probus.core.machine.ZooCase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus zoo}: runs real probe failures under every policy. */
final class ZooVerb implements Verb {
  private final Console console;

  private final PositionalParamSpec ids =
      PositionalParamSpec.builder()
          .arity("0..*")
          .paramLabel("CASE")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .description("Tell everything about these cases, Z1 to Z30; a line for each without.")
          .build();

  private final OptionSpec seed = Verb.seed();

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  @Inject
  ZooVerb(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "zoo",
            "Runs failures of real kernels in probing under every policy: Linux shows what went"
                + " wrong, or how it was mended; the precise policy shows what should happen.",
            "every case shows what it should",
            "a case does not",
            "usage is wrong")
        .addPositional(ids)
        .addOption(seed)
        .addOption(json);
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    List<String> named = Optional.ofNullable(ids.<List<String>>getValue()).orElse(List.of());
    long number = seed.getValue();
    List<Visit> visits = new ArrayList<>();
    List<ZooCase> cases = cases(named);
    Console shown = console.forProgramsIf(json.getValue());
    try (Progress progress = Progress.before(shown, "cases", cases.size())) {
      for (ZooCase zooCase : cases) {
        visits.add(Visit.to(zooCase, number));
        progress.step();
      }
    }
    if (json.getValue()) {
      ZooJson.print(visits, number, console.out());
    } else if (named.isEmpty()) {
      ZooText.overview(visits, console);
    } else {
      ZooText.stories(visits, console);
    }
    return visits.stream().allMatch(Visit::asExpected) ? ExitCode.DONE : ExitCode.TROUBLE;
  }

  private static List<ZooCase> cases(List<String> named) throws BadInput {
    if (named.isEmpty()) {
      return Zoo.cases();
    }
    List<ZooCase> cases = new ArrayList<>();
    for (String id : named) {
      cases.add(
          Zoo.find(id).orElseThrow(() -> new BadInput(id + ": no such case, expected Z1 to Z30")));
    }
    return cases;
  }
}
