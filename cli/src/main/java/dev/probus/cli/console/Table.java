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

  private void print(Row row, PrintWriter out, Ink ink) {
    StringBuilder text = new StringBuilder();
    int blanks = 0; // none is printed at the end of a line
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      int pad = widths[i] - length(cell.text());
      int before = right[i] ? pad : 0;
      if (!cell.text().isEmpty()) {
        text.append(" ".repeat(blanks + before)).append(ink.paint(cell.tint(), cell.text()));
        blanks = 0;
      }
      blanks += GAP.length() + (cell.text().isEmpty() ? widths[i] : pad - before);
    }
    out.println(text);
  }

  private void print(Remark remark, PrintWriter out, Ink ink) {
    int start = 0;
    for (int i = 0; i < remark.under(); i++) {
      start += widths[i] + GAP.length();
    }
    String lead = remark.lead() + " ".repeat(Math.max(0, start - length(remark.lead())));
    for (String line : Wrapped.lines(remark.cell().text(), WIDTH - start)) {
      out.println(lead + ink.paint(remark.cell().tint(), line));
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
