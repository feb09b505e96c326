package dev.probus.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a verb: prints its help. */
@Command(
    name = "probus",
    version = "probus 0.1.0",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "VERB",
    description = "Probes devices by resource, not by luck.",
    commandListHeading = "%nVerbs:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:all is as it should be",
      "1:a device failed, is stuck, or has no driver",
      "2:input or usage is wrong (what is sound of the input is used all the same), or Probus"
          + " itself is at fault",
    },
    footer = "%n'probus VERB --help' tells more.")
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Inject
  RootCommand() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
