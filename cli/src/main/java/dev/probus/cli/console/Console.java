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
 * @param watched whether somebody may be watching while the command runs
 * @param trace whether a fault of Probus itself is told with its stack trace
 */
public record Console(
    Optional<BufferedReader> in,
    PrintWriter out,
    PrintWriter err,
    Ink ink,
    Watched watched,
    boolean trace) {

  /** Makes a console that is no terminal and has no input. */
  public static Console plain(PrintWriter out, PrintWriter err) {
    return new Console(Optional.empty(), out, err, Ink.PLAIN, Watched.NOTHING, false);
  }

  /** Returns this console, or one on which no progress is shown, if results are for programs. */
  public Console forProgramsIf(boolean programs) {
    return programs ? new Console(in, out, err, ink, Watched.NOTHING, trace) : this;
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
