package dev.probus.cli.codec;

import java.io.PrintWriter;

/** Shows codecs in the kernel's own form, one after another. */
public final class CodecProc implements CodecPrinter {
  private final PrintWriter out;
  private final EraChoice era;

  /** Makes a printer of the text of some era. */
  public CodecProc(PrintWriter out, EraChoice era) {
    this.out = out;
    this.era = era;
  }

  @Override
  public void print(DumpFile file) {
    file.codecs().forEach(found -> out.print(found.codec().procText(era.form(found.codec()))));
  }
}
