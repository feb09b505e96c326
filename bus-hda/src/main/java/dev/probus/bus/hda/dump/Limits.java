package dev.probus.bus.hda.dump;

/**
 * How much of a file is read at most; real ones stay below a thousandth of it.
 *
 * @param fileBytes bytes of a file; what follows is not read
 * @param lineBytes bytes of a line; the rest of the line is skipped
 * @param codecLines lines of one codec
 * @param codecs codecs of one file
 */
public record Limits(int fileBytes, int lineBytes, int codecLines, int codecs) {

  /** 16 MiB a file, 64 KiB a line, 100,000 lines a codec, 256 codecs a file. */
  public static final Limits USUAL = new Limits(16 << 20, 64 << 10, 100_000, 256);

  /** What is looked at to tell what a file is: 256 KiB. */
  static final Limits BEGINNING = new Limits(256 << 10, 64 << 10, 100_000, 256);

  /** Checks that every limit is at least 1. */
  public Limits {
    if (fileBytes < 1 || lineBytes < 1 || codecLines < 1 || codecs < 1) {
      throw new IllegalArgumentException(
          "limits below 1: "
              + fileBytes
              + " bytes a file, "
              + lineBytes
              + " bytes a line, "
              + codecLines
              + " lines a codec, "
              + codecs
              + " codecs");
    }
  }
}
