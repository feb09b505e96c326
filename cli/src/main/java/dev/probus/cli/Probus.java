package dev.probus.cli;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink;
import dev.probus.cli.plugin.Services;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** Puts the command together and runs it. */
final class Probus {
  private static final int HELP_WIDTH = 100;

  private Probus() {}

  /**
   * Runs a command.
   *
   * @return how the process is to end, one of {@link dev.probus.cli.console.ExitCode}
   */
  static int run(Console console, Services services, String... args) {
    CliComponent parts = DaggerCliComponent.factory().create(console, services);
    Faults faults = new Faults(console);
    CommandLine command =
        new CommandLine(parts.root())
            .addSubcommand(parts.boot())
            .addSubcommand(parts.codec())
            .addSubcommand(parts.buses())
            .setOut(console.out())
            .setErr(console.err())
            .setExpandAtFiles(false)
            .setUsageHelpWidth(HELP_WIDTH)
            .setColorScheme(
                Help.defaultColorScheme(console.ink() == Ink.COLOUR ? Ansi.ON : Ansi.OFF))
            .setParameterExceptionHandler(faults::wrongUsage)
            .setExecutionExceptionHandler((fault, _, _) -> faults.ended(fault));
    command.getSubcommands().values().forEach(verb -> verb.getCommandSpec().addOption(help()));
    try {
      return command.execute(args.length == 0 ? new String[] {"--help"} : args);
    } catch (Error e) { // picocli hands on exceptions alone
      return faults.ended(e);
    }
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help and do nothing else.")
        .build();
  }
}
