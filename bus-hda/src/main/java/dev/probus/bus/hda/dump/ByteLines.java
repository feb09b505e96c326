package dev.probus.bus.hda.dump;

import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream into lines without ever holding more than one of them. */
final class ByteLines {

  private final InputStream in;
  private final int fileLimit;
  private final byte[] buffer;
  private final Line line = new Line();
  private int from;
  private int to;
  private int taken;
  private int number;
  private boolean ended;
  private boolean longFile;
  private boolean longLine;

  ByteLines(InputStream in, Limits limits) {
    this.in = in;
    this.fileLimit = limits.fileBytes();
    this.buffer = new byte[limits.lineBytes()];
  }

  /** Returns the line that {@link #next} has found. */
  Line line() {
    return line;
  }

  /** Returns the number of the last line that was found, 0 before the first. */
  int number() {
    return number;
  }

  /** Tells whether reading ended before the file did. */
  boolean isFileTooLong() {
    return longFile;
  }

  /** Tells whether the present line was longer than the limit and is cut. */
  boolean isLineTooLong() {
    return longLine;
  }

  /** Goes on to the next line; false at the end of the file or of what may be read of it. */
  boolean next() throws IOException {
    int searched = from;
    while (true) {
      for (int i = searched; i < to; i++) {
        if (buffer[i] == '\n') {
          found(i);
          from = i + 1;
          return true;
        }
      }
      searched = to;
      if (ended) {
        boolean rest = from < to;
        found(to);
        from = to;
        return rest;
      }
      if (from == 0 && to == buffer.length) {
        overlong();
        return true;
      }
      searched -= from;
      fill();
    }
  }

  private void found(int end) {
    longLine = false;
    int last = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
    number += from < to ? 1 : 0;
    line.set(buffer, from, last, number);
  }

  /** Hands out the full buffer as a cut line and skips to the end of that line. */
  private void overlong() throws IOException {
    number++;
    longLine = true;
    line.set(buffer.clone(), 0, to, number);
    from = to;
    while (from == to && !ended) {
      from = 0;
      to = 0;
      fill();
      while (from < to && buffer[from] != '\n') {
        from++;
      }
    }
    from += from < to ? 1 : 0;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int room = Math.min(buffer.length - to, fileLimit - taken + 1);
    int got = in.read(buffer, to, room);
    if (got < 0) {
      ended = true;
      return;
    }
    taken += got;
    to += got;
    if (taken > fileLimit) {
      longFile = true;
      ended = true;
      to--; // the one byte more only told that there is more
    }
  }
}
