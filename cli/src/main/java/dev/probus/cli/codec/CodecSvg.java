package dev.probus.cli.codec;

import dev.probus.cli.console.Console;
import dev.probus.cli.graph.SvgWriter;

/** Draws codecs as graphs in one picture, which is written at the end. */
public final class CodecSvg implements CodecPrinter {
  /** A codec of a hundred widgets has some three hundred; the layout of thousands takes minutes. */
  private static final int MOST_WIRES = 600;

  private final Console console;
  private final SvgWriter writer = new SvgWriter();

  /** Makes a printer. */
  public CodecSvg(Console console) {
    this.console = console;
  }

  @Override
  public void print(DumpFile file) {
    for (CodecDrawing drawing : CodecDrawing.of(file)) {
      int wires = drawing.graph().wires().size();
      if (wires <= MOST_WIRES) {
        writer.add(drawing.title(), drawing.graph());
      } else {
        console.warn(
            file.name()
                + ": "
                + drawing.title()
                + " is not drawn: "
                + wires
                + " connections, expected at most "
                + MOST_WIRES);
      }
    }
  }

  @Override
  public void close() {
    writer.write(console.out());
  }
}
