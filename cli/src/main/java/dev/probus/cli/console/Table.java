package dev.probus.cli.console;

import dev.probus.cli.console.Ink.Tint;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays rows out in columns that are as wide as their widest cell, with remarks below a row. For one
 * thread.
 */
public final class Table {
  /** What remarks are kept within, in columns. */
  public static final int WIDTH = 100;

  private static final String GAP = "  ";

  /** The least room that text is folded into, in columns. */
  private static final int NARROW = 20;

  /**
   * One field of a row.
   *
   * @param text what it says, in one line
   * @param tint what it looks like
   */
  public record Cell(String text, Tint tint) {
    /** Makes a field that looks like nothing special. */
    public static Cell of(String text) {
      return new Cell(text, Tint.NONE);
    }
  }

  private sealed interface Line {}

  private record Row(List<Cell> cells) implements Line {}

  private record Remark(String lead, int under, Cell cell) implements Line {}

  private final List<Line> lines = new ArrayList<>();
  private final int[] widths;
  private final boolean[] right;

  /** Makes a table with these headings; one that begins with a blank heads a column of numbers. */
  public Table(String... headings) {
    widths = new int[headings.length];
    right = new boolean[headings.length];
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < headings.length; i++) {
      right[i] = headings[i].startsWith(" ");
      cells.add(new Cell(headings[i].strip(), Tint.BOLD));
    }
    row(cells);
  }

  /** Makes a table without headings. */
  public Table(int columns) {
    widths = new int[columns];
    right = new boolean[columns];
  }

  /** Adds a row. */
  public void row(List<Cell> cells) {
    List<Cell> plain = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      int column = plain.size();
      plain.add(new Cell(Plain.text(cell.text()), cell.tint()));
      widths[column] = Math.max(widths[column], length(plain.getLast().text()));
    }
    lines.add(new Row(plain));
  }

  /**
   * Adds a remark to the row before.
   *
   * @param lead what to print from the left edge on
   * @param under the column where the remark begins, from 0
   * @param text the remark; broken where it would leave the page
   */
  public void remark(String lead, int under, String text) {
    lines.add(new Remark(lead, under, new Cell(Plain.text(text), Tint.DIM)));
  }

  /** Prints the table. */
  public void print(PrintWriter out, Ink ink) {
    for (Line line : lines) {
      if (line instanceof Row row) {
        print(row, out, ink);
      } else if (line instanceof Remark remark) {
        print(remark, out, ink);
      }
    }
  }

  /** Prints a row; what has no room in the last column goes on below. */
  private void print(Row row, PrintWriter out, Ink ink) {
    StringBuilder text = new StringBuilder();
    int blanks = 0; // none is printed at the end of a line
    int last = row.cells().size() - 1;
    List<String> folded =
        Wrapped.lines(row.cells().get(last).text(), Math.max(WIDTH - start(last), NARROW));
    for (int i = 0; i <= last; i++) {
      Cell cell = row.cells().get(i);
      String shown = i == last ? folded.getFirst() : cell.text();
      int pad = widths[i] - length(shown);
      int before = right[i] ? pad : 0;
      if (!shown.isEmpty()) {
        text.append(" ".repeat(blanks + before)).append(ink.paint(cell.tint(), shown));
        blanks = 0;
      }
      blanks += GAP.length() + (shown.isEmpty() ? widths[i] : pad - before);
    }
    out.println(text);
    folded.stream().skip(1).forEach(more -> out.println(" ".repeat(start(last)) + more));
  }

  /** Returns the first place of a column. */
  private int start(int column) {
    int start = 0;
    for (int i = 0; i < column; i++) {
      start += widths[i] + GAP.length();
    }
    return start;
  }

  private void print(Remark remark, PrintWriter out, Ink ink) {
    int start = start(remark.under());
    String lead = remark.lead() + " ".repeat(Math.max(0, start - length(remark.lead())));
    for (String line : Wrapped.lines(remark.cell().text(), Math.max(WIDTH - start, NARROW))) {
      out.println(lead + ink.paint(remark.cell().tint(), line));
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
