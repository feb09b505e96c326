package dev.probus.cli;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink;
import dev.probus.cli.plugin.Services;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Puts the command together and runs it. */
final class Probus {
  private static final String VERSION = "probus 0.1.0";
  private static final int HELP_WIDTH = 100;

  private Probus() {}

  /**
   * Runs a command.
   *
   * @return how the process is to end, one of {@link dev.probus.cli.console.ExitCode}
   */
  static int run(Console console, Services services, String... args) {
    CliComponent parts = DaggerCliComponent.factory().create(console, services);
    CommandSpec root = root();
    for (Verb verb :
        List.of(
            parts.boot(),
            parts.compare(),
            parts.why(),
            parts.diff(),
            parts.trace(),
            parts.report(),
            parts.codec(),
            parts.modprobe(),
            parts.replay(),
            parts.explore(),
            parts.zoo(),
            parts.buses(),
            parts.newBus())) {
      CommandSpec spec = verb.spec().addOption(Verb.help());
      root.addSubcommand(spec.name(), spec);
    }
    Faults faults = new Faults(console);
    CommandLine command =
        new CommandLine(root)
            .setOut(console.out())
            .setErr(console.err())
            .setExpandAtFiles(false)
            .setUsageHelpWidth(HELP_WIDTH)
            .setColorScheme(
                Help.defaultColorScheme(console.ink() == Ink.COLOUR ? Ansi.ON : Ansi.OFF))
            .setParameterExceptionHandler(faults)
            .setExecutionExceptionHandler(faults);
    try {
      return command.execute(args.length == 0 ? new String[] {"--help"} : args);
    } catch (Error e) { // picocli hands on exceptions alone
      return faults.ended(e);
    }
  }

  /** Describes the command without a verb: nothing but its help and its version. */
  private static CommandSpec root() {
    CommandSpec root = CommandSpec.create().name("probus").version(VERSION).addOption(Verb.help());
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version and do nothing else.")
            .build());
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "all is as it should be");
    codes.put("1", "a device failed, is stuck, or has no driver; or a name is not known");
    codes.put(
        "2",
        "input or usage is wrong (what is sound of the input is used all the same), or Probus"
            + " itself is at fault");
    root.usageMessage()
        .description("Probes devices by resource, not by luck.")
        .synopsisSubcommandLabel("VERB")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nVerbs:%n")
        .exitCodeListHeading("%nExit code:%n")
        .exitCodeList(codes)
        .footer(
            "",
            "'probus VERB --help' tells more. NO_COLOR=1 keeps colours off a terminal;"
                + " PROBUS_TRACE=1 shows where a fault of Probus itself comes from.");
    return root;
  }
}
