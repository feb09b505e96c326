package dev.probus.cli;

import picocli.CommandLine.Option;

/** What every verb understands. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and do nothing else.")
  private boolean asked;

  HelpOption() {}

  @Override
  public String toString() {
    return asked ? "--help" : "";
  }
}
