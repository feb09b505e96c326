package dev.probus.cli.codec;

import dev.probus.cli.graph.DotWriter;
import java.io.PrintWriter;

/** Writes codecs as graphs for Graphviz, one after another. */
public final class CodecDot implements CodecPrinter {
  private final DotWriter writer;

  /** Makes a printer. */
  public CodecDot(PrintWriter out) {
    this.writer = new DotWriter(out);
  }

  @Override
  public void print(DumpFile file) {
    CodecDrawing.of(file).forEach(drawing -> writer.write(drawing.title(), drawing.graph()));
  }
}
