package dev.probus.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the order in which modules are loaded (R142, R143). */
class LoadOrderTest {

  @TempDir private Path dir;
  private TableFolder folder;

  @BeforeEach
  void writeTables() throws IOException {
    folder =
        new TableFolder(dir)
            .write(
                "modules.dep",
                "a.ko: d2.ko d1.ko",
                "d1.ko:",
                "d2.ko: d1.ko",
                "b.ko: d1.ko",
                "c.ko:",
                "m.ko:",
                "n.ko: m.ko")
            .write("modules.alias", "alias both a", "alias both b", "alias soft-c c")
            .write("modules.builtin", "k/in.ko");
  }

  private List<String> plan(String request) throws IOException {
    return folder.order().plan(request).steps().stream().map(LoadStep::module).toList();
  }

  private void config(String... lines) throws IOException {
    folder.configure("a.conf", lines);
  }

  @Test
  void dependenciesComeDeepestFirst() throws IOException {
    assertThat(plan("a")).containsExactly("d1", "d2", "a");
  }

  @Test
  void dependenciesComeBeforePreAndPostComesLast() throws IOException {
    config("softdep a post: soft-c pre: b");
    assertThat(plan("a")).containsExactly("d1", "d2", "d1", "b", "a", "c");
  }

  @Test
  void softDependenciesOfDependenciesArePlacedToo() throws IOException {
    config("softdep d2 pre: c post: b");
    assertThat(plan("a")).containsExactly("d1", "c", "d2", "d1", "b", "a");
  }

  @Test
  void loopsOfSoftDependenciesAreCut() throws IOException {
    config("softdep c pre: m", "softdep m pre: c");
    assertThat(plan("c")).containsExactly("m", "c");
    config("softdep m post: n");
    assertThat(plan("m")).containsExactly("m", "m", "n");
    config("softdep c pre: c post: c");
    assertThat(plan("c")).containsExactly("c");
  }

  @Test
  void onlyTheFirstLineOfAModuleCounts() throws IOException {
    config("softdep c pre: m", "softdep c pre: b");
    assertThat(plan("c")).containsExactly("m", "c");
    config("softdep c words without effect", "softdep c pre: m");
    assertThat(plan("c")).containsExactly("c");
  }

  @Test
  void wordsBeforePreAndUnknownNamesAreIgnored() throws IOException {
    config("softdep c n pre: nobody m");
    assertThat(plan("c")).containsExactly("m", "c");
  }

  @Test
  void softdepTakesWildcardsForItsModule() throws IOException {
    config("softdep [bc] pre: m");
    assertThat(plan("c")).containsExactly("m", "c");
    assertThat(plan("m")).containsExactly("m");
  }

  @Test
  void modulesSoftdepStandsAmongConfigurationByName() throws IOException {
    folder.write("modules.softdep", "softdep c pre: m");
    folder.configure("zz.conf", "softdep c pre: b");
    assertThat(plan("c")).containsExactly("m", "c");
    folder.configure("aa.conf", "softdep c pre: d1");
    assertThat(plan("c")).containsExactly("d1", "c");
  }

  @Test
  void candidatesOfAnAliasAreRequestsOfTheirOwn() throws IOException {
    config("softdep a pre: c", "softdep b pre: c");
    assertThat(plan("both")).containsExactly("d1", "d2", "c", "a", "d1", "c", "b");
    assertThat(folder.order().plan("both").firstTimeOrder())
        .containsExactly("d1", "d2", "c", "a", "b");
  }

  @Test
  void builtInModulesAreShownButNotInserted() throws IOException {
    config("softdep c pre: in");
    assertThat(folder.order().plan("c").steps())
        .containsExactly(new LoadStep.InKernel("in"), new LoadStep.Insert("c", true));
    assertThat(folder.order().plan("in").steps()).containsExactly(new LoadStep.InKernel("in"));
  }

  @Test
  void onlyTheModuleAndItsDependenciesAreRequired() throws IOException {
    config("softdep b pre: c");
    assertThat(folder.order().plan("b").steps())
        .containsExactly(
            new LoadStep.Insert("d1", true),
            new LoadStep.Insert("c", false),
            new LoadStep.Insert("b", true));
  }

  @Test
  void blacklistSparesSoftAndHardDependencies() throws IOException {
    config("blacklist c", "blacklist d1", "softdep b pre: soft-c");
    assertThat(plan("b")).containsExactly("d1", "c", "b");
    assertThat(folder.order().plan("soft-c"))
        .isEqualTo(
            new LoadPlan(
                new Resolution.Blacklisted(Resolution.Source.MODULE_ALIAS, List.of("c")),
                List.of()));
  }

  @Test
  void commandStandsWhereModprobeWouldRunIt() throws IOException {
    config("install [cm] /bin/true", "install c /bin/false");
    LoadStep step = folder.order().plan("c").steps().getFirst();
    assertThat(step)
        .isInstanceOfSatisfying(
            LoadStep.CommandInstead.class,
            instead -> assertThat(instead.command().text()).isEqualTo("/bin/true"));
  }

  @Test
  void softDependencyTakesPrecedenceOverACommand() throws IOException {
    config("install c /bin/true", "softdep c pre: d1");
    assertThat(folder.order().plan("c").steps()).contains(new LoadStep.Insert("c", true));
    config("install c /bin/true", "softdep c pre: nobody");
    assertThat(folder.order().plan("c").steps().getFirst())
        .isInstanceOf(LoadStep.CommandInstead.class);
  }

  @Test
  void unknownNamePlansNothing() throws IOException {
    assertThat(folder.order().plan("nobody"))
        .isEqualTo(new LoadPlan(new Resolution.NotFound("nobody"), List.of()));
  }

  @Test
  void longChainsOfSoftDependenciesCostNoCallDepth() throws IOException {
    int length = 20_000;
    StringBuilder dep = new StringBuilder();
    StringBuilder soft = new StringBuilder();
    for (int i = 0; i < length; i++) {
      dep.append("c").append(i).append(".ko:\n");
      soft.append("softdep c").append(i).append(" pre: c").append(i + 1).append('\n');
    }
    folder.writeRaw("modules.dep", dep.toString()).writeRaw("modules.softdep", soft.toString());
    List<String> plan = plan("c0");
    assertThat(plan).hasSize(length).startsWith("c19999").endsWith("c0");
  }
}
