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
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code probus boot}: boots a machine and tells what came of it. */
@Command(
    name = "boot",
    description = "Boots a machine and shows its devices, drivers, probe calls and waits.",
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "%n",
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:every device is bound",
      "1:a device failed, is stuck, or has no driver; or a part of the machine failed",
      "2:input or usage is wrong; of a damaged file what is sound is booted all the same",
    })
final class BootVerb implements Callable<Integer> {
  private final Machines machines;
  private final Boot boot;
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "MACHINE",
      defaultValue = Machines.DEFAULT,
      description =
          "A bundled machine ('probus buses' lists them), or a file or folder that an installed"
              + " reader recognises. Default: ${DEFAULT-VALUE}.")
  private String name = Machines.DEFAULT;

  @Option(
      names = "--modules",
      paramLabel = "DIR",
      description =
          "Find modules in a kernel's tables, as in /lib/modules/VERSION, instead of the drivers'"
              + " own short ones.")
  private @Nullable Path tables;

  @Option(
      names = "--config",
      paramLabel = "PLACE",
      description =
          "A file or folder of module configuration, as /etc/modprobe.d; goes with --modules. May"
              + " be repeated, the most important first.")
  private List<Path> config = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "What decides the order of things that could happen at once; 0, the default, is first"
              + " come, first served. The same number gives the same output.")
  private long seed;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "Write every event to this file, a JSON object a line.")
  private @Nullable Path log;

  @Option(names = "--json", description = "Print one JSON object, described in docs/json.md.")
  private boolean asJson;

  @Option(
      names = "--problems",
      description = "List all problems of damaged input instead of the first.")
  private boolean allProblems;

  @Inject
  BootVerb(Machines machines, Boot boot, Console console) {
    this.machines = machines;
    this.boot = boot;
    this.console = console;
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    Complaints complaints = new Complaints(console, allProblems);
    Machine machine = machines.find(name);
    Optional<Kernel> kernel = Kernel.read(tables, config);
    Booted booted = boot.run(machine, kernel, seed);
    if (log != null) {
      EventLogFile.write(log, booted);
    }
    if (asJson) {
      BootJson.print(booted, console.out());
    } else {
      BootText.print(booted, console);
    }
    kernel.ifPresent(k -> complaints.passedOver(k.problems()));
    complaints.damaged(machine.problems());
    if (!machine.problems().isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return booted.sound() ? ExitCode.DONE : ExitCode.TROUBLE;
  }
}
