package dev.probus.cli.codec;

/** Shows files one after another; closed after the last. For one thread. */
public sealed interface CodecPrinter extends AutoCloseable
    permits CodecText, CodecProc, CodecJson, CodecDiff, CodecDot, CodecSvg {
  /** Shows a file. */
  void print(DumpFile file);

  /** Ends what was begun. */
  @Override
  default void close() {}
}
