package dev.probus.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks how tables are read, and what is said about malformed ones. */
class ModuleTablesTest {

  @TempDir private Path dir;
  private TableFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new TableFolder(dir);
  }

  @Test
  void readsEveryTable() throws IOException {
    folder
        .write("modules.dep", "kernel/a-b.ko.xz: kernel/c.ko.xz kernel/d.ko.xz", "kernel/c.ko.xz:")
        .write("modules.alias", "# head", "", "alias pci:* a-b")
        .write("modules.symbols", "alias symbol:f c", "alias symbol:f a_b")
        .write("modules.softdep", "softdep a_b pre: x y post: z")
        .write("modules.builtin", "kernel/e-f.ko")
        .write("modules.order", "kernel/c.ko", "kernel/a-b.ko")
        .writeRaw("modules.builtin.modinfo", "e_f.license=GPL\0e_f.alias=char-*\0");
    ModuleTables tables = folder.tables();
    assertThat(tables.problems()).isEmpty();
    assertThat(tables.dependencies()).isEqualTo(Map.of("a_b", List.of("c", "d"), "c", List.of()));
    assertThat(tables.aliases().match("pci:x")).containsExactly("a_b");
    assertThat(tables.symbols()).isEqualTo(Map.of("symbol:f", List.of("c", "a_b")));
    assertThat(tables.builtins()).containsExactly("e_f");
    assertThat(tables.builtinAliases().match("char-major")).containsExactly("e_f");
    assertThat(tables.order()).containsExactly("c", "a_b");
    SoftDependency soft = tables.softDependencies().getFirst();
    assertThat(soft.before()).containsExactly("x", "y");
    assertThat(soft.after()).containsExactly("z");
  }

  @Test
  void readsGzipWherePlainIsMissing() throws IOException {
    folder
        .writeGzip("modules.alias.gz", "alias x from_gzip\n")
        .writeGzip("modules.dep.gz", "kernel/gz.ko:\n")
        .write("modules.dep", "kernel/plain.ko:");
    assertThat(folder.tables().aliases().match("x")).containsExactly("from_gzip");
    assertThat(folder.tables().dependencies()).containsOnlyKeys("plain");
  }

  @Test
  void refusesDamagedGzip() throws IOException {
    folder.writeGzip("modules.alias.gz", "alias x y\n");
    Path file = dir.resolve("modules.alias.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 6));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(folder::tables)
        .withMessageStartingWith(file + ": damaged gzip")
        .withMessageEndingWith("expected whole");
  }

  @Test
  void needsAliasesOrDependencies() throws IOException {
    folder.write("modules.order", "kernel/a.ko");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(folder::tables)
        .withMessage(dir + ": no modules.alias and no modules.dep, expected one of them");
    folder.write("modules.dep", "kernel/a.ko:");
    assertThat(folder.tables().dependencies()).containsOnlyKeys("a");
  }

  @Test
  void readsAPluginsTableFromAStream() throws IOException {
    byte[] text = "alias sdw:m025Dp1308* rt1308\r\nalias x\n".getBytes(StandardCharsets.UTF_8);
    AliasTable table = AliasTable.read(new ByteArrayInputStream(text), "plugin.alias");
    assertThat(table.index().match("sdw:m025Dp1308v02c00\n")).containsExactly("rt1308");
    assertThat(table.problems())
        .extracting(TableProblem::toString)
        .containsExactly("plugin.alias:2: alias without a module, expected alias PATTERN MODULE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "modules.alias|alias|alias without a pattern, expected alias PATTERN MODULE",
        "modules.alias|alias p|alias without a module, expected alias PATTERN MODULE",
        "modules.alias|alias p m n|'n' too many, expected alias PATTERN MODULE",
        "modules.alias|aliases p m|begins with 'aliases', expected alias PATTERN MODULE",
        "modules.alias|alias p[ m|'[' without ']', expected brackets in pairs with a set inside",
        "modules.alias|alias p] m|']' without '[', expected brackets in pairs with a set inside",
        "modules.alias|alias p[] m|empty brackets, expected brackets in pairs with a set inside",
        "modules.alias|alias p a/m|'a/m', expected a module name of 1 to 55 ASCII characters"
            + " without a path",
        "modules.dep|kernel/a.ko kernel/b.ko|'kernel/a.ko', expected FILE.ko: FILE.ko ..., one"
            + " colon, after the first",
        "modules.dep|kernel/a.ko: kernel/b.ko:|'kernel/b.ko:', expected FILE.ko: FILE.ko ..., one"
            + " colon, after the first",
        "modules.dep|kernel/a:|'kernel/a:', expected FILE.ko with a module name of 1 to 55 ASCII"
            + " characters without a path",
        "modules.dep|good.ko:|good once more, expected one line for each module",
        "modules.order|kernel/.ko|'kernel/.ko', expected FILE.ko with a module name of 1 to 55"
            + " ASCII characters without a path",
        "modules.builtin|e|'e', expected FILE.ko with a module name of 1 to 55 ASCII characters"
            + " without a path",
        "modules.symbols|alias f m|line without symbol and module, expected alias symbol:NAME"
            + " MODULE",
        "modules.symbols|alias symbol:f|line without symbol and module, expected alias symbol:NAME"
            + " MODULE",
        "modules.symbols|alias symbol:f .|'.', expected a module name of 1 to 55 ASCII characters"
            + " without a path",
        "modules.softdep|softdep m|softdep without names, expected softdep MODULE pre: NAMES post:"
            + " NAMES"
      })
  void leavesOutAMalformedLineAndSaysWhere(String file, String line, String complaint)
      throws IOException {
    folder.write("modules.dep", "good.ko:").write("modules.alias", "alias good good");
    String good =
        switch (file) {
          case "modules.alias" -> "alias good good";
          case "modules.symbols" -> "alias symbol:good good";
          case "modules.softdep" -> "softdep good pre: x";
          case "modules.dep" -> "good.ko:";
          default -> "good.ko";
        };
    folder.write(file, "# head", good, "", line);
    ModuleTables tables = folder.tables();
    assertThat(tables.problems())
        .extracting(TableProblem::toString)
        .containsExactly(dir.resolve(file) + ":4: " + complaint);
    assertThat(tables.dependencies()).containsOnlyKeys("good");
    assertThat(tables.aliases().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "noequals|entry without module, key or value, expected MODULE.KEY=VALUE",
        "nodot=x|entry without module, key or value, expected MODULE.KEY=VALUE",
        "m.=x|entry without module, key or value, expected MODULE.KEY=VALUE",
        "a/m.alias=x|'a/m', expected a module name of 1 to 55 ASCII characters without a path",
        "m.alias=x[|'[' without ']', expected brackets in pairs with a set inside"
      })
  void leavesOutAMalformedEntryOfTheModinfo(String entry, String complaint) throws IOException {
    folder
        .write("modules.dep", "good.ko:")
        .writeRaw("modules.builtin.modinfo", "m.alias=ok\0" + entry + "\0m.alias=too\0");
    ModuleTables tables = folder.tables();
    assertThat(tables.problems())
        .extracting(TableProblem::toString)
        .containsExactly(dir.resolve("modules.builtin.modinfo") + ":2: " + complaint);
    assertThat(tables.builtinAliases().size()).isEqualTo(2);
  }

  @Test
  void readsALastLineWithoutItsEnd() throws IOException {
    folder.writeRaw("modules.alias", "alias a b\nalias c d");
    assertThat(folder.tables().aliases().match("c")).containsExactly("d");
  }
}
