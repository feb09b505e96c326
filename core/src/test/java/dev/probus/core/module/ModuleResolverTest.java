package dev.probus.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.module.Resolution.Blacklisted;
import dev.probus.core.module.Resolution.Builtin;
import dev.probus.core.module.Resolution.CommandOnly;
import dev.probus.core.module.Resolution.Modules;
import dev.probus.core.module.Resolution.NotFound;
import dev.probus.core.module.Resolution.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the order of sources (R140) and the blacklist (R141). */
class ModuleResolverTest {

  @TempDir private Path dir;
  private TableFolder folder;

  @BeforeEach
  void writeTables() throws IOException {
    folder =
        new TableFolder(dir)
            .write("modules.dep", "k/real-one.ko:", "k/x.ko:", "k/y.ko:", "k/with:colon.ko:")
            .write("modules.symbols", "alias symbol:f x", "alias symbol:star* y")
            .write(
                "modules.alias",
                "alias bus:* x",
                "alias bus:1* y",
                "alias real_one y",
                "alias symbol:f y",
                "alias inkernel x",
                "alias cmd y")
            .write("modules.builtin", "k/inkernel.ko", "k/built-in.ko")
            .writeRaw("modules.builtin.modinfo", "built_in.alias=tty-*\0built_in.alias=bus:1\0");
  }

  private Resolution resolve(String query) throws IOException {
    return folder.resolver().resolve(query);
  }

  private static Modules modules(Source source, String... names) {
    return new Modules(source, List.of(names), List.of(names));
  }

  @Test
  void configurationComesBeforeTheRealName() throws IOException {
    assertThat(resolve("real-one")).isEqualTo(modules(Source.MODULE_NAME, "real_one"));
    folder.configure("a.conf", "alias real-* x", "alias real_one y");
    assertThat(resolve("real_one")).isEqualTo(modules(Source.CONFIG_ALIAS, "x", "y"));
  }

  @Test
  void symbolsComeBeforeAliasesAndAreTakenLiterally() throws IOException {
    assertThat(resolve("symbol:f")).isEqualTo(modules(Source.SYMBOL, "x"));
    assertThat(resolve("symbol:start")).isEqualTo(new NotFound("symbol:start"));
    assertThat(resolve("symbol:star*")).isEqualTo(modules(Source.SYMBOL, "y"));
  }

  @Test
  void aliasesComeBeforeWhatIsBuiltIn() throws IOException {
    assertThat(resolve("bus:1")).isEqualTo(modules(Source.MODULE_ALIAS, "x", "y"));
    assertThat(resolve("inkernel")).isEqualTo(modules(Source.MODULE_ALIAS, "x"));
    assertThat(resolve("tty-7")).isEqualTo(new Builtin(Source.BUILTIN_ALIAS, List.of("built_in")));
    assertThat(resolve("built-in"))
        .isEqualTo(new Builtin(Source.BUILTIN_NAME, List.of("built_in")));
  }

  @Test
  void findsNothingForUnknownNamesAndUnpairedBrackets() throws IOException {
    assertThat(resolve("nobody")).isEqualTo(new NotFound("nobody"));
    assertThat(resolve("bus:[")).isEqualTo(new NotFound("bus:["));
    assertThat(resolve("nobody").candidates()).isEmpty();
  }

  @Test
  void commandsComeBeforeAliasesAndAreNotRun() throws IOException {
    folder.configure("a.conf", "remove cmd /bin/r", "install cmd /bin/i", "remove gone /bin/r");
    assertThat(resolve("cmd"))
        .isInstanceOfSatisfying(
            CommandOnly.class, only -> assertThat(only.command().text()).isEqualTo("/bin/i"));
    assertThat(resolve("gone").candidates()).containsExactly("gone");
    folder.configure("a.conf", "install x /bin/i");
    assertThat(resolve("x")).isEqualTo(modules(Source.MODULE_NAME, "x"));
  }

  @Test
  void blacklistKeepsBackWhatAnAliasReaches() throws IOException {
    folder.configure("a.conf", "blacklist x");
    assertThat(resolve("bus:1"))
        .isEqualTo(new Modules(Source.MODULE_ALIAS, List.of("x", "y"), List.of("y")));
    assertThat(resolve("bus:2")).isEqualTo(new Blacklisted(Source.MODULE_ALIAS, List.of("x")));
    assertThat(resolve("symbol:f")).isEqualTo(new Blacklisted(Source.SYMBOL, List.of("x")));
  }

  @Test
  void blacklistDoesNotTouchARealName() throws IOException {
    folder.configure("a.conf", "blacklist x", "blacklist real-one");
    assertThat(resolve("x")).isEqualTo(modules(Source.MODULE_NAME, "x"));
    assertThat(resolve("real-one")).isEqualTo(modules(Source.MODULE_NAME, "real_one"));
  }

  @Test
  void blacklistTakesNamesNotPatterns() throws IOException {
    folder.configure("a.conf", "blacklist *", "blacklist bus:1");
    assertThat(resolve("bus:1")).isEqualTo(modules(Source.MODULE_ALIAS, "x", "y"));
  }

  @Test
  void configuredAliasOfABuiltInModuleLoadsNothing() throws IOException {
    folder.configure(
        "a.conf",
        "alias q built-in",
        "alias mixed built-in",
        "alias mixed x",
        "blacklist built-in",
        "blacklist x");
    assertThat(resolve("q")).isEqualTo(new Builtin(Source.CONFIG_ALIAS, List.of("built_in")));
    assertThat(resolve("mixed"))
        .isEqualTo(new Modules(Source.CONFIG_ALIAS, List.of("built_in", "x"), List.of("built_in")));
  }
}
