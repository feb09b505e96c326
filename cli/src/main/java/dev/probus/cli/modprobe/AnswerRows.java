package dev.probus.cli.modprobe;

import dev.probus.cli.console.Plain;
import java.io.PrintWriter;

/**
 * Prints answers as a table of two columns, a name a row. The second is empty if the name is known
 * and nothing is to be done.
 *
 * @param out where to print
 */
public record AnswerRows(PrintWriter out) implements AnswerPrinter {
  private static final String UNKNOWN = "NONE";

  @Override
  public void print(Answer answer) {
    out.print(Plain.text(answer.name())); // a tab within a name would look like a column's end
    out.print('\t');
    out.println(answer.known() ? String.join(" ", answer.words()) : UNKNOWN);
  }
}
