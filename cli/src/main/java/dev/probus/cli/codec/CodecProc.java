package dev.probus.cli.codec;

import java.io.PrintWriter;

/** Shows codecs in the kernel's own form, one after another. */
public final class CodecProc implements CodecPrinter {
  private final PrintWriter out;

  /** Makes a printer. */
  public CodecProc(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void print(DumpFile file) {
    file.codecs().forEach(found -> out.print(found.codec().procText()));
  }
}
