package dev.probus.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks how configuration is read (R140 to R143). */
class ModuleConfigTest {

  @TempDir private Path admin;
  @TempDir private Path vendor;
  private TableFolder first;
  private TableFolder second;

  @BeforeEach
  void makeFolders() {
    first = new TableFolder(admin);
    second = new TableFolder(vendor);
  }

  private ModuleConfig config() throws IOException {
    return ModuleConfig.read(List.of(admin, vendor));
  }

  @Test
  void readsEveryDirective() throws IOException {
    first.write(
        "a.conf",
        "# comment",
        "alias eth* e1000-e and more",
        "blacklist pc-speaker",
        "softdep snd-* pre: one post: two",
        "install usb-* /bin/true --now",
        "remove\tusb /bin/false",
        "options snd-hda-intel model=auto probe_mask=1");
    ModuleConfig config = config();
    assertThat(config.problems()).isEmpty();
    assertThat(config.aliases().match("eth0")).containsExactly("e1000_e");
    assertThat(config.blacklist()).containsExactly("pc_speaker");
    TablePlace softPlace = new TablePlace(admin.resolve("a.conf").toString(), 4);
    assertThat(config.softDependencies())
        .containsExactly(new SoftDependency(softPlace, "snd_*", List.of("one"), List.of("two")));
    assertThat(config.setAside())
        .extracting(SetAside::kind, SetAside::module, SetAside::text)
        .containsExactly(
            tuple(SetAside.Kind.INSTALL, "usb_*", "/bin/true --now"),
            tuple(SetAside.Kind.REMOVE, "usb", "/bin/false"),
            tuple(SetAside.Kind.OPTIONS, "snd_hda_intel", "model=auto probe_mask=1"));
  }

  @Test
  void earlierFolderHidesAFileOfTheSameNameAndNamesGiveTheOrder() throws IOException {
    first.write("m.conf", "alias x admin_m").write("z.conf", "alias x admin_z");
    second.write("m.conf", "alias x vendor_m").write("a.conf", "alias x vendor_a");
    assertThat(config().aliases().match("x")).containsExactly("vendor_a", "admin_m", "admin_z");
  }

  @Test
  void readsOnlyConfigurationFilesOfAFolder() throws IOException {
    first
        .write("a.alias", "alias x from_alias")
        .write(".b.conf", "alias x hidden")
        .write("c.conf.bak", "alias x backup");
    Files.createDirectory(admin.resolve("d.conf"));
    assertThat(config().aliases().match("x")).containsExactly("from_alias");
  }

  @Test
  void readsASingleFileAndPassesOverAMissingPlace() throws IOException {
    first.write("odd.name", "alias x single");
    ModuleConfig config =
        ModuleConfig.read(List.of(admin.resolve("missing"), admin.resolve("odd.name")));
    assertThat(config.aliases().match("x")).containsExactly("single");
  }

  @Test
  void backslashJoinsLinesAndPlacesStayRight() throws IOException {
    first.writeRaw("a.conf", "alias x \\\n  joined\nblacklist\n# note \\\nalias x no\nalias x y\n");
    ModuleConfig config = config();
    assertThat(config.aliases().match("x")).containsExactly("joined", "y");
    assertThat(config.problems()).extracting(problem -> problem.place().line()).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alias x|alias without a module, expected alias PATTERN MODULE",
        "blacklist|blacklist without a module, expected blacklist MODULE",
        "blacklist a/b|'a/b', expected a module name of 1 to 55 ASCII characters without a path",
        "softdep|softdep without a module, expected softdep MODULE pre: NAMES post: NAMES",
        "softdep m|softdep without names, expected softdep MODULE pre: NAMES post: NAMES",
        "softdep m[ pre: x|'[' without ']', expected a module name of 1 to 55 ASCII characters"
            + " without a path",
        "install m|install without a text, expected install MODULE TEXT",
        "remove|remove without a module, expected remove MODULE TEXT",
        "options ../m a=b|'../m', expected a module name of 1 to 55 ASCII characters without a"
            + " path",
        "include other.conf|directive 'include' is not known, expected alias, blacklist, softdep,"
            + " install, remove or options"
      })
  void leavesOutAMalformedLineAndSaysWhere(String line, String complaint) throws IOException {
    first.write("a.conf", "alias good good", line, "alias good too");
    ModuleConfig config = config();
    assertThat(config.problems())
        .extracting(TableProblem::toString)
        .containsExactly(admin.resolve("a.conf") + ":2: " + complaint);
    assertThat(config.aliases().match("good")).containsExactly("good", "too");
    assertThat(config.setAside()).isEmpty();
    assertThat(config.softDependencies()).isEmpty();
    assertThat(config.blacklist()).isEmpty();
  }
}
