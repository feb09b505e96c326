package dev.probus.cli;

import dev.probus.cli.console.Console;
import dev.probus.cli.plugin.InstalledServices;
import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/**
 * The command as a tool for programs: {@code ToolProvider.findFirst("probus")}. It neither ends the
 * process nor touches its streams, so it reads no names from standard input either; any thread may
 * run it, also several at once.
 */
public final class ProbusTool implements ToolProvider {

  /** Makes the tool; called by {@link java.util.ServiceLoader}. */
  public ProbusTool() {}

  @Override
  public String name() {
    return "probus";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... args) {
    int code = Probus.run(Console.plain(out, err), new InstalledServices(), args);
    out.flush();
    err.flush();
    return code;
  }
}
