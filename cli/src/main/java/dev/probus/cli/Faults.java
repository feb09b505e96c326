package dev.probus.cli;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Makes one line of whatever ends a command early.
 *
 * @param console where to say it
 */
record Faults(Console console) implements IParameterExceptionHandler, IExecutionExceptionHandler {

  /** Says what is wrong with the words after {@code probus}. */
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.complain(what(wrong) + ", expected what '" + command + " --help' shows");
    return ExitCode.BAD_INPUT;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    return ended(fault);
  }

  private static String what(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      boolean option = word.startsWith("-");
      boolean verb = !wrong.getCommandLine().getSubcommands().isEmpty();
      return (option ? "unknown option '" : verb ? "unknown verb '" : "one word too many: '")
          + word
          + "'";
    }
    String what = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage");
    return what.substring(0, 1).toLowerCase(Locale.ROOT)
        + what.substring(1).replaceFirst(" is not an? (int|long)$", " is not a whole number");
  }

  /** Says why a command could not go on. */
  int ended(Throwable fault) {
    if (fault instanceof BadInput bad) {
      console.complain(bad.line());
      return ExitCode.BAD_INPUT;
    }
    if (fault instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      console.complain("interrupted, expected to be let finish");
      return ExitCode.BAD_INPUT;
    }
    console.complain("internal fault: " + fault + "; PROBUS_TRACE=1 shows where");
    if (console.trace()) {
      fault.printStackTrace(console.err());
    }
    return ExitCode.BAD_INPUT;
  }
}
