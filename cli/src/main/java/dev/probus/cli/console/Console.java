package dev.probus.cli.console;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where a command reads and prints, and what the other end can show.
 *
 * @param in what is piped or typed in; nothing if the command has no such input
 * @param out for results, and nothing else
 * @param err for everything else
 * @param ink how results may be coloured
 * @param live whether {@code err} is a terminal that somebody may be watching while the results go
 *     elsewhere; a progress bar would spoil them
 * @param trace whether a fault of Probus itself is told with its stack trace
 */
public record Console(
    Optional<BufferedReader> in,
    PrintWriter out,
    PrintWriter err,
    Ink ink,
    boolean live,
    boolean trace) {

  /** Makes a console that is no terminal and has no input. */
  public static Console plain(PrintWriter out, PrintWriter err) {
    return new Console(Optional.empty(), out, err, Ink.PLAIN, false, false);
  }

  /** Says in one line on {@code err} that something is wrong. */
  public void complain(String what) {
    err.println("probus: " + Plain.line(what));
  }

  /** Says in one line on {@code err} that something is odd and was passed over. */
  public void warn(String what) {
    complain("warning: " + what);
  }
}
