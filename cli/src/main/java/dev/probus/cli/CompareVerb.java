package dev.probus.cli;

import dev.probus.cli.boot.Kernel;
import dev.probus.cli.boot.Machines;
import dev.probus.cli.compare.CompareJson;
import dev.probus.cli.compare.CompareText;
import dev.probus.cli.compare.Comparison;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus compare}: runs one machine under every policy. */
final class CompareVerb implements Verb {
  private final Comparison comparison;
  private final Console console;

  private final PositionalParamSpec name =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .paramLabel("MACHINE")
          .type(String.class)
          .defaultValue(Machines.DEFAULT)
          .description(
              "A bundled machine ('probus buses' lists them), or a file or folder that an"
                  + " installed reader recognises. Default: ${DEFAULT-VALUE}.")
          .build();

  private final OptionSpec tables =
      Verb.value(
              "--modules",
              "DIR",
              Path.class,
              "Find modules in a kernel's tables, as in /lib/modules/VERSION, instead of the"
                  + " drivers' own short ones.")
          .build();

  private final OptionSpec config =
      Verb.value(
              "--config",
              "PLACE",
              List.class,
              "A file or folder of module configuration, as /etc/modprobe.d; goes with --modules."
                  + " May be repeated, the most important first.")
          .auxiliaryTypes(Path.class)
          .build();

  private final OptionSpec seed =
      Verb.value(
              "--seed",
              "N",
              long.class,
              "What decides the order of things that could happen at once; 0, the default, is"
                  + " first come, first served. The same number gives the same output.")
          .defaultValue("0")
          .build();

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  @Inject
  CompareVerb(Comparison comparison, Console console) {
    this.comparison = comparison;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "compare",
            "Runs a machine under every policy, and shows side by side what came of it.",
            "under the precise policy every device is bound",
            "a device is not, even under the precise policy",
            "input or usage is wrong; of a damaged file what is sound is compared all the same")
        .addPositional(name)
        .addOption(tables)
        .addOption(config)
        .addOption(seed)
        .addOption(json);
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    Optional<Kernel> kernel =
        Kernel.read(
            Optional.ofNullable(tables.getValue()),
            Optional.ofNullable(config.<List<Path>>getValue()).orElse(List.of()));
    Comparison.Result result = comparison.run(name.getValue(), kernel, seed.getValue());
    if (json.getValue()) {
      CompareJson.print(result, console.out());
    } else {
      CompareText.print(result, console);
    }
    Complaints complaints = new Complaints(console, false);
    kernel.ifPresent(k -> complaints.passedOver(k.problems()));
    complaints.damaged(result.problems());
    if (!result.problems().isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return result.trials().getLast().figures().sound() ? ExitCode.DONE : ExitCode.TROUBLE;
  }
}
