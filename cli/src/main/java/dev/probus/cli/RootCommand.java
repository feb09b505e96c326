package dev.probus.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/** The command without a verb: nothing but its help and its version. */
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
    footer = {
      "",
      "'probus VERB --help' tells more. NO_COLOR=1 keeps colours off a terminal; PROBUS_TRACE=1"
          + " shows",
      "where a fault of Probus itself comes from.",
    })
final class RootCommand {
  @Inject
  RootCommand() {}
}
