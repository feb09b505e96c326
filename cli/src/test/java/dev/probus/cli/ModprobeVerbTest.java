package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code probus modprobe} prints, and how it ends. */
final class ModprobeVerbTest {
  @TempDir private Path folder;
  private Path tables;
  private Path config;

  @BeforeEach
  void write() throws IOException {
    tables = Files.createDirectory(folder.resolve("tables"));
    config = folder.resolve("a.conf");
    write("tables/modules.dep", "a.ko: b.ko c.ko", "b.ko: c.ko", "c.ko:", "d-e.ko:");
    write("tables/modules.alias", "alias x:* d-e", "alias x:1* a", "alias x:12 d_e");
    write("tables/modules.builtin", "kernel/k.ko");
    write("tables/modules.softdep", "softdep a pre: k post: d-e nothing");
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private String[] words(Object... words) {
    List<String> all = new ArrayList<>(List.of("modprobe", "--modules", tables.toString()));
    for (Object word : words) {
      all.add(word.toString());
    }
    return all.toArray(String[]::new);
  }

  /** Runs the verb, and calls the folder of its files by a fixed name. */
  private Ran modprobe(Object... words) {
    return named(Ran.probus(words(words)));
  }

  private Ran piped(String lines, Object... words) {
    return named(Ran.piped(new StringReader(lines), words(words)));
  }

  private Ran named(Ran ran) {
    String here = folder.toString();
    return new Ran(ran.code(), ran.out().replace(here, "DIR"), ran.err().replace(here, "DIR"));
  }

  @Test
  void candidatesInTheirOrderWithRepeats() {
    assertThat(modprobe("-R", "x:12", "d-e")).isEqualTo(new Ran(0, "d_e\na\nd_e\nd_e\n", ""));
    assertThat(modprobe("--resolve-alias", "k")).isEqualTo(new Ran(0, "k\n", ""));
  }

  @Test
  void whatIsNotKnownIsToldAndTheRestIsAnswered() {
    Ran ran = modprobe("-R", "nobody", "c");
    assertThat(ran.out()).isEqualTo("c\n");
    assertThat(ran.err())
        .isEqualTo("probus: nobody: not found in DIR/tables, expected a module, alias or symbol\n");
    assertThat(ran.code()).isOne();
  }

  @Test
  void stepsInTheirOrder() {
    assertThat(modprobe("--show-depends", "a"))
        .isEqualTo(new Ran(0, "c\nb\nbuiltin:k\na\nd_e\n", ""));
    assertThat(modprobe("-D", "nobody").code()).isOne();
  }

  @Test
  void theBlacklistHidesAModuleFromItsAliasesOnlyWhenItIsLoaded() throws IOException {
    write("a.conf", "blacklist d-e");
    assertThat(modprobe("-C", config, "-R", "x:2")).isEqualTo(new Ran(0, "d_e\n", ""));
    assertThat(modprobe("-C", config, "-D", "x:2")).isEqualTo(new Ran(0, "", ""));
    assertThat(modprobe("-C", config, "-D", "d_e")).isEqualTo(new Ran(0, "d_e\n", ""));
  }

  @Test
  void severalConfigurationsCountAndCommandsAreShownAndNotRun() throws IOException {
    write("a.conf", "alias y c");
    Path ran = folder.resolve("ran");
    Path more = write("b.conf", "install c touch " + ran);
    assertThat(modprobe("-C", config, "-C", more, "-D", "y"))
        .isEqualTo(new Ran(0, "install:c\n", ""));
    assertThat(ran).doesNotExist();
  }

  @Test
  void namesFromStandardInputGetARowEach() throws IOException {
    write("a.conf", "blacklist d-e");
    assertThat(piped("x:12\nnobody\n\nc\tc\r\nk", "-R", "-"))
        .isEqualTo(new Ran(1, "x:12\td_e a d_e\nnobody\tNONE\n\tNONE\nc?c\tNONE\nk\tk\n", ""));
    assertThat(piped("x:2\nb\n", "-C", config, "-D", "-"))
        .isEqualTo(new Ran(0, "x:2\t\nb\tc b\n", ""));
    assertThat(piped("", "-R", "-")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void standardInputThatIsNotThereOrBreaksIsALine() {
    assertThat(modprobe("-R", "-"))
        .isEqualTo(new Ran(2, "", "probus: -: no standard input here, expected names as words\n"));
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("Input/output error");
          }

          @Override
          public void close() {}
        };
    assertThat(Ran.piped(broken, words("-R", "-")))
        .isEqualTo(
            new Ran(2, "", "probus: standard input: Input/output error, expected a name a line\n"));
  }

  @Test
  void oneObject() throws IOException {
    write("a.conf", "blacklist d-e", "install c echo c", "install only echo only", "what");
    Ran ran = modprobe("-C", config, "--json", "-D", "x:12", "x:2", "a", "k", "only", "nobody");
    Golden.check("modprobe.json", ran.out());
    assertThat(ran.err()).startsWith("probus: warning: DIR/a.conf:4: ").hasLineCount(1);
    assertThat(ran.code()).isOne();
    assertThat(piped("x:12\nx:2\na\nk\nonly\nnobody", "-C", config, "--json", "-D", "-"))
        .isEqualTo(ran);
    assertThat(modprobe("--json", "-R", "c").out()).doesNotContain("\"steps\"");
  }

  @Test
  void configurationThatIsMissingIsALine() {
    assertThat(modprobe("-C", config, "-R", "a"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "probus: DIR/a.conf: no such file or folder, expected module configuration\n"));
  }
}
