package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code probus codec} prints, and how it ends. */
final class CodecVerbTest {
  @TempDir private Path folder;
  private Path output;
  private Path duplex;

  @BeforeEach
  void copyDumps() throws IOException {
    output = dump("output-at-1");
    duplex = dump("duplex-at-2");
  }

  private Path dump(String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      CodecVerbTest.class.getResourceAsStream("/codec/" + name).transferTo(out);
    }
    return file;
  }

  private Path file(String name, String... parts) throws IOException {
    return Files.write(
        folder.resolve(name), String.join("", parts).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Runs the verb on files, and calls the folder they are in by a fixed name. */
  private Ran codec(Object... words) {
    String[] args =
        Stream.concat(Stream.of("codec"), Stream.of(words).map(Object::toString))
            .toArray(String[]::new);
    Ran ran = Ran.probus(args);
    String here = folder.toString();
    return new Ran(ran.code(), ran.out().replace(here, "DIR"), ran.err().replace(here, "DIR"));
  }

  @Test
  void aTree() {
    Ran ran = codec(output);
    Golden.check("codec-tree.txt", ran.out());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void severalFilesAreNamed() {
    Ran ran = codec(duplex, output);
    assertThat(ran.out().lines().filter(line -> line.startsWith("DIR")))
        .containsExactly("DIR/duplex-at-2", "DIR/output-at-1");
    assertThat(ran.out()).contains(codec(output).out(), codec(duplex).out());
  }

  @Test
  void theKernelsOwnText() throws IOException {
    Ran ran = codec("--format", "proc", duplex);
    assertThat(ran.out())
        .startsWith("Codec: QEMU Generic\nAddress: 2\n")
        .isEqualTo(withoutDriverLines(Files.readString(duplex)));
    assertThat(ran.code()).isZero();
  }

  /** What a driver adds to the text cannot be asked of the codec. */
  private static String withoutDriverLines(String text) {
    return text.replaceAll("(?m)^ +(Control|ControlAmp|Device): .*\n", "");
  }

  @Test
  void theTextOfOlderKernels() throws IOException {
    String e2 = codec("--format", "proc", "--era", "e2", duplex).out();
    assertThat(e2).doesNotContain("Function Id", "State of AFG", "Power states").contains("GPIO");
    Path old = file("old", e2);
    assertThat(codec("--format", "proc", "--era", "own", old).out()).isEqualTo(e2);
    assertThat(codec("--format", "proc", "--era", "E2", old).out()).isEqualTo(e2);
    assertThat(codec("--format", "proc", old).out()).contains("AFG Function Id");
    assertThat(codec("--era", "E9", "--format", "proc", old).err())
        .isEqualTo("probus: --era E9: no era, expected E1 to E6 or own\n");
    assertThat(codec("--era", "E2", old).err())
        .isEqualTo("probus: --era: not with --format tree, expected proc or diff\n");
  }

  @Test
  void deviationsAreListed() throws IOException {
    assertThat(codec("--format", "diff", duplex, output).out()).isEmpty();
    Path old = file("old", codec("--format", "proc", "--era", "E3", duplex).out());
    Ran ran = codec("--format", "diff", old);
    assertThat(ran.out())
        .startsWith("--- DIR/old:1\n+++ probus\n")
        .contains("\n-Function Id: 0x1\n+AFG Function Id: 0x1 (unsol 0)\n");
    assertThat(ran.code()).isZero();
    assertThat(codec("--format", "diff", "--era", "own", old).out()).isEmpty();
  }

  @Test
  void graphs() {
    Golden.check("codec.dot", codec("--format", "dot", duplex).out());
    Ran svg = codec("--format", "svg", duplex, output);
    assertThat(svg.out())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=")
        .contains("card 0, address 2</text>", "card 0, address 1</text>", "0x02 DAC", "selected")
        .endsWith("</svg>\n\n");
    assertThat(codec("--format", "svg", duplex, output)).isEqualTo(svg);
  }

  @Test
  void aLineForEachFileOfAFolder() throws IOException {
    Files.createDirectory(folder.resolve("below"));
    file("below/broken", "Codec: x\n");
    file("below/empty", "");
    Ran ran = codec("--summary", folder);
    assertThat(ran.out().lines())
        .containsExactly(
            "DIR/below/broken:1: the codec of line 1 is left out, expected a sound line 'Address'"
                + " in it",
            "DIR/below/empty:1: the file is empty, expected a line that starts with 'Codec:'",
            "DIR/duplex-at-2: QEMU Generic at address 2, hdaudio:v1AF40022r00100101a01, 4 widgets",
            "DIR/output-at-1: QEMU Generic at address 1, hdaudio:v1AF40012r00100101a01, 2"
                + " widgets");
    assertThat(ran.err()).isEqualTo("4 files, 2 codecs, 2 not sound\n");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(codec("--summary", duplex).code()).isZero();
    assertThat(codec("--summary", "--json", folder).err())
        .isEqualTo(
            "probus: --summary: with --format, --json, --era or --verbs, expected none of them\n");
  }

  @Test
  void json() {
    Ran ran = codec("--json", output, duplex);
    Golden.check("codec.json", ran.out());
    assertThat(codec("--format=json", output, duplex)).isEqualTo(ran);
    assertThat(ran.code()).isZero();
  }

  @Test
  void onlyTheCodecAtAnAddress() throws IOException {
    Path both = file("both", Files.readString(output), Files.readString(duplex));
    assertThat(codec("--codec", "2", both).out()).isEqualTo(codec(duplex).out());
    Ran none = codec("--codec", "7", both);
    assertThat(none.err().lines())
        .containsExactly("probus: DIR/both: no codec at address 7, expected one of 1, 2");
    assertThat(none.out()).isEmpty();
    assertThat(none.code()).isEqualTo(2);
    assertThat(codec("--codec", "16", both).err().lines())
        .containsExactly("probus: --codec 16: no address, expected 0 to 15");
  }

  @Test
  void aCodecThatTheKernelRefuses() throws IOException {
    String text = Files.readString(output);
    Path refused =
        file("refused", text.substring(0, text.indexOf("GPIO:")), "Invalid AFG subtree\n");
    Ran ran = codec(refused);
    assertThat(ran.out().lines())
        .containsExactly(
            "QEMU Generic at address 1 is refused with EINVAL: 0 nodes from node 0x00 on, expected"
                + " 1 to 254 from another than 0");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isOne();
    assertThat(codec("--json", refused).out()).contains("\"error\": \"EINVAL\",");
  }

  @Test
  void ofADamagedFileTheSoundPartIsShownAllTheSame() throws IOException {
    String text = Files.readString(output);
    Path damaged = file("damaged", text, "Node 0xzz \033[31m\n", text);
    Ran ran = codec(damaged);
    assertThat(ran.out()).startsWith(codec(output).out());
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .matches("probus: DIR/damaged:\\d+: .*, expected [^\033]*");
    assertThat(ran.code()).isEqualTo(2);
  }

  @Test
  void theVerbsThatWereSent() {
    Ran ran = codec("--verbs", output);
    Golden.check("codec-verbs.txt", ran.out());
    assertThat(ran.out())
        .startsWith(codec(output).out())
        .contains("0x100f0000 0x1af40012  node 0x00 get parameter vendor id\n")
        .contains("0x10170500 0x00000000  node 0x01 set power state 0x0\n");
    assertThat(codec("--verbs", "--json", output).out())
        .contains("\"words\": \"node 0x00 get parameter vendor id\"");
    assertThat(codec("--json", output).out()).doesNotContain("\"verbs\"");
    Ran proc = codec("--verbs", "--format", "proc", output);
    assertThat(proc.code()).isEqualTo(2);
    assertThat(proc.err())
        .isEqualTo("probus: --verbs: not with --format proc, expected tree or json\n");
  }

  @Test
  void filesThatAreNoDumps() throws IOException {
    Path binary = file("binary", "\0\1\2\377\n".repeat(1000));
    Ran ran = codec(file("empty", ""), binary, folder.resolve("missing"), folder, output);
    assertThat(ran.err().lines())
        .containsExactly(
            "probus: DIR/empty:1: the file is empty, expected a line that starts with 'Codec:'",
            "probus: DIR/binary:1000: the file has no codec, expected a line that starts with"
                + " 'Codec:'",
            "probus: DIR/missing: no such file or folder, expected a codec dump that can be read",
            "probus: DIR: Is a directory, expected a codec dump that can be read");
    assertThat(ran.out()).endsWith(codec(output).out());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(codec("--json", binary).out()).contains("the file has no codec");
  }
}
