package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.probus.api.bus.Problem;
import dev.probus.bus.hda.codec.CodecEnumeration;
import dev.probus.bus.hda.codec.CodecFacts;
import dev.probus.bus.hda.codec.CodecTree;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Era;
import dev.probus.bus.hda.codec.ProcForm;
import dev.probus.bus.hda.graph.SignalGraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged at random, a text gives codecs and problems, and nothing else. */
class FuzzTest {

  private static final long SEED = 0x5eed_20261122L;
  private static final int INPUTS = Integer.getInteger("probus.fuzz", 2000);

  /** No text takes longer, however busy the computer is; most take a thousandth of it. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final List<String> WORDS =
      List.of(
          "0x",
          "0xffffffff",
          "-1",
          "99999999999",
          "Node 0x7f",
          "Codec:",
          "Connection: 127",
          "Devices: 64",
          "!!",
          "--endcollapse--",
          "\r",
          "\n",
          "\0",
          "[0x",
          "N/A",
          "Coeff 0xff: 0x1");

  @Test
  void onlyDocumentedResults() throws Exception {
    long seed = Long.getLong("probus.seed", SEED);
    List<byte[]> sound = sound();
    for (int i = 0; i < INPUTS; i++) {
      Random random = new Random(seed + i);
      byte[] text = mutate(sound.get(random.nextInt(sound.size())).clone(), random);
      try {
        assertTimeoutPreemptively(
            LONGEST, () -> use(new DumpReader().read("fuzz", new ByteArrayInputStream(text))));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("input " + i + "; repeat with -Dprobus.seed=" + (seed + i), e);
      }
    }
  }

  /** Returns texts of our own in the forms of all eras, and those of the corpus if it is there. */
  private static List<byte[]> sound() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String text : List.of(Texts.analog(), Texts.hdmi(), EveryTrait.TEXT)) {
      for (Era era : Era.values()) {
        texts.add(Texts.sound(text).procText(ProcForm.of(era)));
      }
    }
    List<byte[]> all = new ArrayList<>();
    texts.forEach(text -> all.add(text.getBytes(StandardCharsets.ISO_8859_1)));
    all.addAll(Corpus.files());
    return all;
  }

  private static void use(Dump dump) {
    assertThat(dump.codecs().isEmpty() && dump.problems().isEmpty()).isFalse();
    assertThat(dump.problems()).hasSizeLessThanOrEqualTo(Problems.LIMIT + 1);
    for (Problem problem : dump.problems()) {
      assertThat(problem.line()).isPositive();
      assertThat(problem.toString()).doesNotContain("\n").hasSizeLessThan(400);
    }
    for (DumpedCodec codec : dump.codecs()) {
      Enumeration result = codec.enumerate();
      assertThat(CodecFacts.of(result).fields()).isNotEmpty();
      if (result instanceof Enumeration.Found found) {
        assertThat(CodecTree.of(codec.name(), found.codec()).children()).hasSize(1);
        SignalGraph graph = SignalGraph.of(found.codec(), codec.model());
        assertThat(graph.blocks()).hasSizeGreaterThanOrEqualTo(found.codec().widgets().size());
      }
      String printed = codec.procText();
      assertThat(printed).startsWith("Codec: ").endsWith("\n");
      assertThat(codec.procText(codec.form().own())).startsWith("Codec: ").endsWith("\n");
      Era era = Era.values()[printed.length() % Era.values().length];
      assertThat(codec.procText(codec.form().in(era))).startsWith("Codec: ").endsWith("\n");
      new CodecEnumeration(codec.model(), codec.address()).enumerate(true);
      // What we print is whole and of the newest form: it is read back and prints the same.
      List<DumpedCodec> again = new DumpReader().read("again", printed).codecs();
      assertThat(again).hasSize(1);
      assertThat(again.getFirst().procText()).isEqualTo(printed);
    }
  }

  private static byte[] mutate(byte[] sound, Random random) {
    byte[] bytes = sound;
    for (int edits = 1 + random.nextInt(12); edits > 0; edits--) {
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> flip(bytes, random);
            case 1 -> cut(bytes, random);
            case 2 -> repeat(bytes, random);
            case 3 -> insert(bytes, random);
            default -> digit(bytes, random);
          };
    }
    return bytes;
  }

  private static byte[] flip(byte[] bytes, Random random) {
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private static byte[] cut(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
    return join(bytes, 0, from, bytes, to, bytes.length, new byte[] {'\n'});
  }

  private static byte[] repeat(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(300));
    return join(bytes, 0, to, bytes, from, bytes.length, new byte[0]);
  }

  private static byte[] insert(byte[] bytes, Random random) {
    byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1);
    int at = random.nextInt(bytes.length);
    return join(bytes, 0, at, bytes, at, bytes.length, word);
  }

  private static byte[] digit(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    while (at < bytes.length - 1 && Character.digit(bytes[at], 16) < 0) {
      at++;
    }
    bytes[at] = (byte) "0123456789abcdefxzZ -".charAt(random.nextInt(21));
    return bytes;
  }

  private static byte[] join(
      byte[] first, int from, int to, byte[] second, int begin, int end, byte[] middle) {
    byte[] joined = new byte[to - from + middle.length + end - begin];
    System.arraycopy(first, from, joined, 0, to - from);
    System.arraycopy(middle, 0, joined, to - from, middle.length);
    System.arraycopy(second, begin, joined, to - from + middle.length, end - begin);
    return joined;
  }
}
