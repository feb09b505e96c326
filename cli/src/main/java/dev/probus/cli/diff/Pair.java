package dev.probus.cli.diff;

import dev.probus.core.explain.Recording;
import dev.probus.core.record.diff.Side;

/**
 * Two recordings and the files that they came from.
 *
 * @param leftFile the first file as it was named
 * @param left what is in it
 * @param rightFile the second file as it was named
 * @param right what is in it
 */
public record Pair(String leftFile, Recording left, String rightFile, Recording right) {

  /** Returns the file of a side. */
  String file(Side side) {
    return side == Side.LEFT ? leftFile : rightFile;
  }
}
