package dev.probus.bus.hda.dump;

import dev.probus.api.bus.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads codec proc files and the output of alsa-info.
 *
 * <p>A codec begins at a line that starts with {@code Codec:} in column 0 and ends before the next
 * such line, before {@code --endcollapse--} or {@code !!}, or with the file; the rest of a file is
 * passed over. All forms the kernel has printed since 2005 are read. What is damaged becomes a
 * {@link Problem}; what is sound beside it still counts. A file is never loaded whole.
 *
 * <p>Immutable; any thread may use it.
 */
public final class DumpReader {

  private final Limits limits;

  /** Makes a reader with {@link Limits#USUAL}. */
  public DumpReader() {
    this(Limits.USUAL);
  }

  /** Makes a reader with limits. */
  public DumpReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file cannot be read; damaged text is no such reason
   */
  public Dump read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /**
   * Tells whether a file looks like one for this reader: within its beginning a codec begins, or
   * alsa-info says who it is. Reads no more than that beginning.
   *
   * @throws IOException if the file cannot be read
   */
  public boolean recognises(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      ByteLines lines = new ByteLines(in, Limits.BEGINNING);
      while (lines.next()) {
        Line line = lines.line();
        if (CodecBlock.begins(line) || line.begins("!!ALSA Information Script")) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Returns a codec's text as a file has it, without the lines that are a driver's state (P50).
   *
   * @param codec what was read from this file
   * @return the lines from {@code Codec:} on, without their ends and without blank ones at the end
   * @throws IOException if the file cannot be read
   */
  public List<String> text(Path file, DumpedCodec codec) throws IOException {
    List<String> text = new ArrayList<>();
    DriverState driver = new DriverState();
    try (InputStream in = Files.newInputStream(file)) {
      ByteLines lines = new ByteLines(in, limits);
      while (lines.next()) {
        Line line = lines.line();
        boolean later = line.number() > codec.line();
        if (later && (CodecBlock.begins(line) || CodecBlock.ends(line))) {
          break;
        }
        String words = line.rest();
        if (line.number() >= codec.line() && !driver.owns(words)) {
          text.add(words);
        }
      }
    }
    while (!text.isEmpty() && text.getLast().isEmpty()) {
      text.removeLast();
    }
    return text;
  }

  /**
   * Reads a text.
   *
   * @param name what problems call the file
   * @param text the text; characters beyond Latin-1 are damage where they matter
   */
  public Dump read(String name, String text) {
    try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))) {
      return read(name, in);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
  }

  /**
   * Reads a stream up to its end or the limit and leaves it open.
   *
   * @param name what problems call the file
   * @throws IOException if the stream throws it
   */
  public Dump read(String name, InputStream in) throws IOException {
    return new Pass(name, limits, in).run();
  }

  /** One pass over one stream. */
  private static final class Pass {
    private final Limits limits;
    private final ByteLines lines;
    private final Problems problems;
    private final CardList cards = new CardList();
    private final List<DumpedCodec> codecs = new ArrayList<>();
    private @Nullable CodecBlock block;
    private int blocks;

    Pass(String name, Limits limits, InputStream in) {
      this.limits = limits;
      this.lines = new ByteLines(in, limits);
      this.problems = new Problems(name);
    }

    Dump run() throws IOException {
      boolean more = true;
      while (more && lines.next()) {
        more = read(lines.line());
      }
      endBlock();
      if (lines.isFileTooLong()) {
        String most = "a file of at most " + limits.fileBytes() + " bytes";
        problems.add(lines.number(), "the file goes on and the rest was not read", most);
      }
      if (blocks == 0) {
        String found = lines.number() == 0 ? "the file is empty" : "the file has no codec";
        problems.add(Math.max(1, lines.number()), found, "a line that starts with 'Codec:'");
      }
      return new Dump(cards.assign(codecs), problems.list());
    }

    /** Reads a line; false if the rest of the file shall not be read. */
    private boolean read(Line line) {
      if (CodecBlock.begins(line)) {
        endBlock();
        if (blocks == limits.codecs()) {
          problems.add(line.number(), "one codec more", "at most " + limits.codecs() + " codecs");
          return false;
        }
        blocks++;
        block = new CodecBlock(line, problems);
        return true;
      }
      if (CodecBlock.ends(line)) {
        endBlock();
      }
      CodecBlock current = block;
      if (current == null) {
        cards.read(line);
        return true;
      }
      return readIn(current, line);
    }

    private boolean readIn(CodecBlock current, Line line) {
      if (line.number() - current.firstLine() >= limits.codecLines()) {
        String most = "at most " + limits.codecLines() + " lines";
        problems.add(line.number(), "the codec of line " + current.firstLine() + " goes on", most);
        return false;
      }
      if (lines.isLineTooLong()) {
        String most = "a line of at most " + limits.lineBytes() + " bytes";
        problems.add(line.number(), "the line goes on", most);
        return true;
      }
      current.read(line);
      return true;
    }

    private void endBlock() {
      CodecBlock ended = block;
      block = null;
      DumpedCodec codec = ended == null ? null : ended.finish();
      if (codec != null) {
        codecs.add(codec);
      }
    }
  }
}
