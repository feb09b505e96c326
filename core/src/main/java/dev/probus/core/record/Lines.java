package dev.probus.core.record;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of bytes, packed with gzip or not. A line that is no text, or too long to
 * be one, is told as such; a packed stream that ends or breaks too early ends there. For one
 * thread.
 */
final class Lines {
  private static final int LONGEST = 1 << 22;
  private static final int BUFFER = 1 << 16;

  /** A line: its text, or what is wrong with it; and whether it ends as a line should. */
  record Line(long number, String text, @Nullable String fault, boolean ended) {}

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private int next;
  private long number;
  private @Nullable String broken;

  /** Where lines that are no UTF-8 are read in another way; null if they are damaged. */
  private final @Nullable Charset otherwise;

  Lines(InputStream bytes, @Nullable Charset otherwise) throws IOException {
    this.otherwise = otherwise;
    PushbackInputStream start = new PushbackInputStream(bytes, 2);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    InputStream plain = start;
    if (magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
      try {
        plain = new GZIPInputStream(start, BUFFER);
      } catch (EOFException | ZipException e) {
        broken = "packed data that is cut off or damaged";
      }
    }
    this.in = plain;
  }

  /** Returns what is wrong with the stream as a whole, once it has ended. */
  @Nullable String broken() {
    return broken;
  }

  /** Returns the number of the last line. */
  long number() {
    return number;
  }

  /** Returns the next line, or null after the last. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    long length = 0;
    while (true) {
      if (next == filled && !fill()) {
        return length == 0 ? null : line(bytes, length, false);
      }
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      if (length + end - next <= LONGEST) {
        bytes.write(buffer, next, end - next);
      }
      length += end - next;
      boolean ended = end < filled;
      next = ended ? end + 1 : end;
      if (ended) {
        return line(bytes, length, true);
      }
    }
  }

  private boolean fill() throws IOException {
    if (broken != null) {
      return false;
    }
    try {
      filled = Math.max(0, in.read(buffer));
    } catch (EOFException | ZipException e) {
      broken = "packed data that is cut off or damaged";
      filled = 0;
    }
    next = 0;
    return filled > 0;
  }

  private Line line(ByteArrayOutputStream bytes, long length, boolean ended) {
    number++;
    if (length > LONGEST) {
      return new Line(number, "", "longer than " + LONGEST + " bytes", ended);
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
      String text = StandardCharsets.UTF_8.newDecoder().decode(all).toString();
      return new Line(number, text, null, ended);
    } catch (CharacterCodingException e) {
      return otherwise == null
          ? new Line(number, "", "no text in UTF-8", ended)
          : new Line(number, bytes.toString(otherwise), null, ended);
    }
  }
}
