package dev.probus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code probus}: prints its help or its version. Called once, on the main thread. */
@Command(
    name = "probus",
    version = "probus 0.1.0",
    mixinStandardHelpOptions = true,
    description = "Probes devices by resource, not by luck.")
public final class Main implements Runnable {

  private Main() {}

  /**
   * Runs the command and ends the process: 0 when done, 2 when the arguments are wrong.
   *
   * @param args the words after {@code probus}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  /** Prints the help, as no verb was given. */
  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
