package dev.probus.cli;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink;
import dev.probus.cli.console.Watched;
import dev.probus.cli.plugin.Services;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Optional;

/**
 * What a command came to.
 *
 * @param code how it ended
 * @param out what it printed as results
 * @param err what else it printed
 */
record Ran(int code, String out, String err) {

  /** Runs a command as a pipe sees it, with the plug-ins of the tests. */
  static Ran probus(String... args) {
    return with(FakeServices.usual(), args);
  }

  static Ran with(Services services, String... args) {
    return with(services, Ink.PLAIN, false, args);
  }

  static Ran with(Services services, Ink ink, boolean trace, String... args) {
    return with(Optional.empty(), services, ink, trace, args);
  }

  /** Runs a command with lines on its standard input. */
  static Ran piped(Reader lines, String... args) {
    Optional<BufferedReader> in = Optional.of(new BufferedReader(lines));
    return with(in, FakeServices.usual(), Ink.PLAIN, false, args);
  }

  private static Ran with(
      Optional<BufferedReader> in, Services services, Ink ink, boolean trace, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(in, new PrintWriter(out), new PrintWriter(err), ink, Watched.NOTHING, trace);
    int code = Probus.run(console, services, args);
    console.out().flush();
    console.err().flush();
    return new Ran(code, out.toString(), err.toString());
  }
}
