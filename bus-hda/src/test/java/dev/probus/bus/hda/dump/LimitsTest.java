package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.bus.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** However long a file is, reading it ends soon and says why. */
class LimitsTest {

  /** Never ends; counts what was taken of it. */
  private static final class Endless extends InputStream {
    private final byte fill;
    private long taken;

    Endless(char fill) {
      this.fill = (byte) fill;
    }

    @Override
    public int read() {
      taken++;
      return fill;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      Arrays.fill(into, from, from + length, fill);
      taken += length;
      return length;
    }
  }

  private static Dump read(Limits limits, String text) {
    return new DumpReader(limits).read("big", text);
  }

  @Test
  void endlessJunkIsReadToTheLimitAndNoFurther() throws IOException {
    for (char fill : new char[] {'\0', '\n', 'x', '\r'}) {
      Limits limits = fill == '\0' ? Limits.USUAL : new Limits(1 << 20, 1 << 12, 100, 1);
      Endless junk = new Endless(fill);
      Dump dump = new DumpReader(limits).read("junk", junk);
      assertThat(dump.codecs()).isEmpty();
      assertThat(dump.problems()).hasSize(2);
      assertThat(dump.problems().get(0).toString())
          .endsWith("expected a file of at most " + limits.fileBytes() + " bytes");
      assertThat(dump.problems().get(1).toString()).contains("expected a line that starts with");
      assertThat(junk.taken).isEqualTo(limits.fileBytes() + 1);
    }
  }

  @Test
  void aFileOfExactlyTheLimitIsWhole() {
    int size = Texts.analog().length();
    assertThat(read(new Limits(size, 4096, 1000, 1), Texts.analog()).problems()).isEmpty();
    Dump cut = read(new Limits(size - 1, 4096, 1000, 1), Texts.analog());
    assertThat(cut.problems()).hasSize(1);
    assertThat(cut.codecs().getFirst().procText()).isEqualTo(Texts.analog());
    Dump shorter = read(new Limits(size - 2, 4096, 1000, 1), Texts.analog());
    assertThat(shorter.codecs().getFirst().procText()).endsWith("     0x01\n"); // of 0x14
  }

  @Test
  void aLongLineIsSkippedAndTheNextIsRead() {
    Limits limits = new Limits(1 << 20, 512, 1000, 1);
    String text = "y".repeat(5000) + "\n" + Texts.analog();
    assertThat(read(limits, text).problems()).isEmpty();
    String inside = Texts.with(Texts.analog(), "Node 0x03", "z".repeat(2000) + "\nNode 0x03");
    Dump dump = read(limits, inside);
    assertThat(dump.problems())
        .extracting(Problem::toString)
        .containsExactly("big:30: the line goes on, expected a line of at most 512 bytes");
    assertThat(dump.codecs().getFirst().procText()).isEqualTo(Texts.analog());
    String lastLine = Texts.analog() + "z".repeat(2000);
    assertThat(read(limits, lastLine).problems()).hasSize(1);
  }

  @Test
  void linesOfEveryLengthAroundTheBufferAreReadWhole() throws IOException {
    for (int length = 500; length <= 520; length++) {
      byte[] text =
          ("a".repeat(length) + "\n" + Texts.hdmi()).getBytes(StandardCharsets.ISO_8859_1);
      Dump dump =
          new DumpReader(new Limits(1 << 20, 512, 1000, 1))
              .read("n" + length, new Trickle(text, length % 13 + 1));
      assertThat(dump.problems()).isEmpty();
      assertThat(dump.codecs().getFirst().line()).isEqualTo(2);
    }
  }

  /** Gives a few bytes at a time. */
  private static final class Trickle extends InputStream {
    private final ByteArrayInputStream in;
    private final int most;

    Trickle(byte[] bytes, int most) {
      this.in = new ByteArrayInputStream(bytes);
      this.most = most;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return in.read(into, from, Math.min(length, most));
    }
  }

  @Test
  void codecsAndTheirLinesAreCounted() {
    Dump two = read(new Limits(1 << 20, 512, 1000, 1), Texts.analog() + Texts.hdmi());
    assertThat(two.codecs()).hasSize(1);
    assertThat(two.problems().getFirst().toString())
        .isEqualTo("big:190: one codec more, expected at most 1 codecs");
    Dump lines = read(new Limits(1 << 20, 512, 100, 9), Texts.analog());
    assertThat(lines.problems().getFirst().toString())
        .isEqualTo("big:101: the codec of line 1 goes on, expected at most 100 lines");
  }

  @Test
  void limitsAreAtLeastOne() {
    assertThatThrownBy(() -> new Limits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
