package dev.probus.bus.hda.dump;

import org.jspecify.annotations.Nullable;

/**
 * Reads one codec's lines, from {@code Codec:} to where the next thing begins.
 *
 * <p>A damaged line is a problem and nothing more: the rest of the block still counts.
 */
final class CodecBlock {

  private final String name;
  private final int firstLine;
  private final Problems problems;
  private final VerbTable table = new VerbTable();
  private final HeaderLines header = new HeaderLines();
  private final NodeLines nodes;
  private int lastLine;

  /** Begins a block at its first line, which {@link #begins} must have recognised. */
  CodecBlock(Line line, Problems problems) {
    var _ = line.take("Codec:");
    this.name = line.skipBlanks().rest();
    this.firstLine = line.number();
    this.lastLine = firstLine;
    this.problems = problems;
    this.nodes = new NodeLines(table, problems);
  }

  /** Tells whether a codec's text begins with this line. */
  static boolean begins(Line line) {
    return line.begins("Codec:");
  }

  /** Tells whether a codec's text, if any is being read, ends before this line. */
  static boolean ends(Line line) {
    return line.begins("--endcollapse--") || line.begins("!!");
  }

  int firstLine() {
    return firstLine;
  }

  void read(Line line) {
    if (line.skipBlanks().atEnd()) {
      return;
    }
    lastLine = line.number();
    LineKind kind = LineKind.take(line);
    try {
      if (kind == null) {
        throw line.damaged("a line of a codec");
      }
      switch (kind) {
        case ADDRESS,
            AUDIO_FUNCTION,
            MODEM_FUNCTION,
            FUNCTION,
            VENDOR,
            SUBSYSTEM,
            REVISION,
            MODEM_GROUP,
            NO_MODEM_GROUP ->
            header.read(kind, line);
        default -> nodes.read(kind, line);
      }
    } catch (DamagedLine damage) {
      problems.add(line.number(), damage);
    }
  }

  /** Ends the block and returns its codec, or null if there is not even an address and an id. */
  @Nullable DumpedCodec finish() {
    nodes.finish(lastLine);
    if (!header.isSound()) {
      problems.add(
          lastLine,
          "the codec of line " + firstLine + " is left out",
          "a sound line '" + header.missing().label() + "' in it");
      return null;
    }
    if (nodes.group() == 0 && header.promisesAudio()) {
      problems.add(lastLine, "the codec ends after its header", "'Default PCM:'");
    }
    header.fill(table, nodes.group());
    header.trace(nodes.form());
    return new DumpedCodec(
        header.address(), firstLine, nodes.traces().inputs(name), nodes.form().form(table), table);
  }
}
