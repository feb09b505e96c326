package dev.probus.cli;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.Ink;
import dev.probus.cli.console.Watched;
import dev.probus.cli.plugin.InstalledServices;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The process {@code probus}: its streams and its end. */
public final class Main {
  private Main() {}

  /**
   * Runs the command and ends the process with one of {@link ExitCode}. Called once, on the main
   * thread.
   *
   * @param args the words after {@code probus}
   */
  public static void main(String[] args) {
    Outlet results = new Outlet(FileDescriptor.out);
    PrintWriter out = new PrintWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8));
    PrintWriter err =
        new PrintWriter(
            new OutputStreamWriter(new Outlet(FileDescriptor.err), StandardCharsets.UTF_8), true);
    boolean trace = !variable("PROBUS_TRACE").isEmpty();
    Console console = new Console(Optional.of(standardInput()), out, err, ink(), watched(), trace);
    int code = Probus.run(console, new InstalledServices(), args);
    out.flush();
    Optional<IOException> fault = results.fault();
    if (fault.isPresent()) {
      console.complain(
          "standard output: " + fault.get().getMessage() + ", expected room for the results");
      code = ExitCode.BAD_INPUT;
    }
    err.flush();
    System.exit(code);
  }

  /** Reads nothing before a verb does. */
  private static BufferedReader standardInput() {
    FileInputStream in = new FileInputStream(FileDescriptor.in);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static Watched watched() {
    if (!Terminal.ERROR.isThere()) {
      return Watched.NOTHING;
    }
    return Terminal.OUTPUT.isThere() ? Watched.ALL : Watched.PROGRESS;
  }

  private static Ink ink() {
    boolean coloured =
        Terminal.OUTPUT.isThere()
            && variable("NO_COLOR").isEmpty()
            && !variable("TERM").equals("dumb");
    return coloured ? Ink.COLOUR : Ink.PLAIN;
  }

  private static String variable(String name) {
    return Optional.ofNullable(System.getenv(name)).orElse("");
  }
}
