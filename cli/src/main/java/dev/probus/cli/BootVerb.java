package dev.probus.cli;

import dev.probus.api.bus.Machine;
import dev.probus.cli.boot.Boot;
import dev.probus.cli.boot.BootJson;
import dev.probus.cli.boot.BootText;
import dev.probus.cli.boot.Booted;
import dev.probus.cli.boot.EventLogFile;
import dev.probus.cli.boot.Kernel;
import dev.probus.cli.boot.Machines;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.core.Policy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code probus boot}: boots a machine and tells what came of it. */
final class BootVerb implements Verb {
  private final Machines machines;
  private final Boot boot;
  private final Console console;

  private final MachineWords words = new MachineWords();

  private final OptionSpec policy =
      Verb.value(
              "--policy",
              "POLICY",
              String.class,
              "Who decides when a device is probed: precise (the default), linux (the driver core"
                  + " of Linux 6.1), or linux-export (the same with an exported trigger).")
          .defaultValue("precise")
          .build();

  private final OptionSpec log =
      Verb.value(
              "--log", "FILE", Path.class, "Write every event to this file, a JSON object a line.")
          .build();

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  private final OptionSpec problems =
      Verb.flag("--problems", "List all problems of damaged input instead of the first.");

  @Inject
  BootVerb(Machines machines, Boot boot, Console console) {
    this.machines = machines;
    this.boot = boot;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Verb.describe(
            this,
            "boot",
            "Boots a machine and shows its devices, drivers, probe calls and waits.",
            "every device is bound",
            "a device failed, is stuck, or has no driver; or a part of the machine failed",
            "input or usage is wrong; of a damaged file what is sound is booted all the same");
    return words
        .options(words.name(spec).addOption(policy))
        .addOption(log)
        .addOption(json)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    Complaints complaints = new Complaints(console, problems.getValue());
    Machine machine = machines.find(words.wanted());
    Optional<Kernel> kernel = words.kernel();
    Booted booted = boot.run(machine, policy(), kernel, words.seed());
    Optional<Path> file = Optional.ofNullable(log.getValue());
    if (file.isPresent()) {
      EventLogFile.write(file.get(), booted);
    }
    if (json.getValue()) {
      BootJson.print(booted, console.out());
    } else {
      BootText.print(booted, console);
    }
    kernel.ifPresent(k -> complaints.passedOver(k.problems()));
    List<String> refused = kernel.map(Kernel::refused).orElse(List.of());
    complaints.damaged(refused);
    complaints.damaged(machine.problems());
    if (!machine.problems().isEmpty() || !refused.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return booted.sound() ? ExitCode.DONE : ExitCode.TROUBLE;
  }

  private Policy policy() throws BadInput {
    String word = policy.getValue();
    return Policy.of(word)
        .orElseThrow(() ->
            new BadInput(
                "--policy " + word + ": no policy, expected precise, linux or linux-export"));
  }
}
