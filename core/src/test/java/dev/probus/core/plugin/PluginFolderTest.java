package dev.probus.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.module.ModuleUnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plugin jars, sound and broken: all are compiled and packed here. */
class PluginFolderTest {
  @TempDir private static Path work;
  private static JarWorkshop shop;

  @TempDir private Path place;
  private Path folder;

  @BeforeAll
  static void compile() throws IOException {
    Map<String, String> lib =
        Map.of(
            "acme.lib/module-info.java",
            "module acme.lib { exports acme.lib; }",
            "acme.lib/acme/lib/Words.java",
            "package acme.lib; public class Words { public static String WORD = \"word\"; }",
            "acme.twin/module-info.java",
            "module acme.twin { }",
            "acme.twin/acme/lib/Other.java",
            "package acme.lib; public class Other { }",
            "acme.base/acme/base/Base.java",
            "package acme.base; public class Base { public static String WORD = \"base\"; }");
    shop =
        new JarWorkshop(
            work,
            JarWorkshop.all(
                List.of(
                    lib,
                    JarWorkshop.driverModule("acme.good", "good", "", ""),
                    JarWorkshop.driverModule("acme.base", "base", "exports acme.base;", ""),
                    JarWorkshop.driverModule(
                        "acme.top", "top", "requires acme.base;", "acme.base.Base.WORD.length();"),
                    JarWorkshop.driverModule(
                        "acme.pack", "pack", "requires acme.lib;", "acme.lib.Words.WORD.length();"),
                    JarWorkshop.driverModule(
                        "acme.angry",
                        "angry",
                        "",
                        "if (context != null) throw new java.io.IOException(\"angry\");"))));
  }

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createDirectory(place.resolve("plugins"));
  }

  private PluginFolder read() throws IOException {
    return PluginFolder.read(folder, PluginTrust.anybody());
  }

  private static ModuleAnswer ask(ProbeEngine engine, String name) throws InterruptedException {
    var request = engine.modules().request(name);
    engine.settle();
    return request.answer().orElseThrow();
  }

  private ProbeEngine engine(Policy policy) throws IOException {
    PluginFolder found = read();
    assertThat(found.problems()).isEmpty();
    ProbeEngine engine = ProbeEngine.builder().policy(policy).simulated(1).plugins(found).build();
    engine.start();
    return engine;
  }

  private String failure(ProbeEngine engine, String name) throws InterruptedException {
    ModuleAnswer.Failed failed = (ModuleAnswer.Failed) ask(engine, name);
    assertThat(failed.cause()).isInstanceOf(ModuleUnusableException.class);
    return String.valueOf(failed.cause().getMessage()).replace(folder.toString(), "F");
  }

  @ParameterizedTest
  @EnumSource
  void jarsAreLoadedOnRequestWhatTheyNeedFirst(Policy policy) throws Exception {
    shop.jar(folder.resolve("a-top.jar"), "acme.top", "name=top", "alias=x:*", "depends=base");
    shop.jar(folder.resolve("base.jar"), "acme.base", "name=base", "softdep=post: good");
    shop.jar(folder.resolve("good.jar"), "acme.good", "# it is", "", "name=good", "license=GPL");
    shop.jar(folder.resolve("set/pack.jar"), "acme.pack", "name=pack", "description=Two jars");
    shop.jar(folder.resolve("set/lib.jar"), "acme.lib");
    Files.writeString(folder.resolve("README"), "what is here");
    Files.createDirectory(folder.resolve("empty"));
    try (ProbeEngine engine = engine(policy)) {
      assertThat(ask(engine, "x:1")).isEqualTo(new ModuleAnswer.Loaded(List.of("top")));
      assertThat(ask(engine, "pack")).isEqualTo(new ModuleAnswer.Loaded(List.of("pack")));
      assertThat(engine.log())
          .extracting(entry -> entry.event())
          .filteredOn(ModuleEvent.Loaded.class::isInstance)
          .extracting(event -> ((ModuleEvent.Loaded) event).module())
          .containsExactly("base", "good", "top", "pack");
      var removal = engine.unload("base");
      engine.settle();
      assertThat(removal.toCompletableFuture().getNow(new ModuleRemoval.Removed()))
          .isEqualTo(new ModuleRemoval.InUse(List.of("module top")));
    }
  }

  /** Each time its classes are new, and no two of its kind meet. */
  @Test
  void aJarIsBroughtAnewEachTime() throws Exception {
    shop.jar(folder.resolve("good.jar"), "acme.good", "name=good");
    var module = read().modules().getFirst();
    var one = module.load(List.of());
    var two = module.load(List.of());
    assertThat(one.module().getClass()).isNotSameAs(two.module().getClass());
    assertThat(one.layer()).isPresent();
    assertThat(one.module().getClass().getModule().getName()).isEqualTo("acme.good");
    assertThat(one.module().getClass().getResourceAsStream("/META-INF/probus/modinfo")).isNotNull();
  }

  /** What is found out when it is loaded is told, and nothing of it is there. */
  @Test
  void whatCannotBeLoadedSaysWhy() throws Exception {
    shop.jar(folder.resolve("lonely.jar"), "acme.pack", "name=pack");
    shop.jar(folder.resolve("angry.jar"), "acme.angry", "name=angry");
    shop.jar(folder.resolve("other.jar"), "acme.good", "name=other");
    Path good = shop.jar(folder.resolve("sub/good.jar"), "acme.base", "name=base");
    try (ProbeEngine engine = engine(Policy.PRECISE)) {
      assertThat(failure(engine, "pack"))
          .isEqualTo(
              "F/lonely.jar: its modules do not fit (Module acme.lib not found, required by"
                  + " acme.pack), expected each module once");
      assertThat(failure(engine, "other"))
          .isEqualTo("F/other.jar: calls itself good, expected other, as declared");
      assertThat(((ModuleAnswer.Failed) ask(engine, "angry")).cause()).hasMessage("angry");
      shop.jar(good, "acme.base", "name=base", "description=new");
      assertThat(failure(engine, "base"))
          .isEqualTo("F/sub: has changed since it was found, expected the same checksum");
      Files.delete(good);
      assertThat(failure(engine, "base"))
          .startsWith("F/sub: cannot be read (")
          .contains("good.jar");
      assertThat(engine.snapshot().devices()).isEmpty();
    }
  }

  /** Says what is wrong with one jar that is changed before it is written. */
  private String problem(String module, Consumer<Map<String, byte[]>> change, String... modinfo)
      throws IOException {
    Map<String, byte[]> files = shop.files(module, modinfo);
    change.accept(files);
    Path jar = JarWorkshop.write(folder.resolve("bad.jar"), files);
    return only(jar);
  }

  private String only(Path jar) throws IOException {
    PluginFolder found = read();
    assertThat(found.modules()).isEmpty();
    assertThat(found.problems()).hasSize(1);
    Files.delete(jar);
    return found.problems().getFirst().replace(folder.toString(), "F");
  }

  @Test
  void aBadDeclarationIsOneLine() throws IOException {
    Consumer<Map<String, byte[]>> same = files -> {};
    assertThat(problem("acme.good", same))
        .isEqualTo(
            "F/bad.jar: no META-INF/probus/modinfo, expected one, which declares the module");
    assertThat(problem("acme.good", same, "alias=x"))
        .isEqualTo("F/bad.jar!META-INF/probus/modinfo: no name, expected a line name=MODULE");
    assertThat(problem("acme.good", same, "name=good", "alais=x"))
        .startsWith("F/bad.jar!META-INF/probus/modinfo:2: 'alais=x', expected WORD=VALUE with");
    assertThat(problem("acme.good", same, "name=good", "", "name=well"))
        .isEqualTo("F/bad.jar!META-INF/probus/modinfo:3: name once more, expected it once");
    assertThat(problem("acme.good", same, "name=good", "alias=[a"))
        .startsWith("F/bad.jar!META-INF/probus/modinfo:2: alias [a: ");
    assertThat(problem("acme.good", same, "name=../good"))
        .startsWith("F/bad.jar!META-INF/probus/modinfo: module '../good', expected a module name");
    assertThat(problem("acme.good", same, "name=good", "depends=a/b"))
        .contains("what module good needs: 'a/b'", "expected a module name");
    assertThat(problem("acme.good", same, "name=good", "softdep=pre: ../x"))
        .contains("'../x', expected a module's name or alias");
  }

  @Test
  void aJarThatIsNoModuleForThisJavaIsOneLine() throws IOException {
    int java = Runtime.version().feature();
    assertThat(problem("acme.good", files -> files.remove("module-info.class"), "name=good"))
        .isEqualTo("F/bad.jar: no module-info.class, expected a Java module");
    assertThat(
            problem(
                "acme.good",
                files -> files.get("acme/good/Brought.class")[7] = (byte) (java + 45),
                "name=good"))
        .isEqualTo(
            "F/bad.jar: acme/good/Brought.class is for Java %d, expected Java %d or older"
                .formatted(java + 1, java));
    assertThat(
            problem(
                "acme.good",
                files -> files.put("module-info.class", JarWorkshop.bytes("nothing")),
                "name=good"))
        .isEqualTo(
            "F/bad.jar: module-info.class is no class, expected Java %d or older".formatted(java));
    assertThat(problem("acme.lib", files -> {}, "name=lib"))
        .isEqualTo(
            "F/bad.jar: provides no dev.probus.api.driver.DriverModule, expected one, in the"
                + " descriptor of a module");
    assertThat(only(Files.writeString(folder.resolve("bad.jar"), "no jar")))
        .isEqualTo("F/bad.jar: nothing in it, expected a jar");
  }

  @Test
  void whatComesTwiceIsOneLine() throws IOException {
    shop.jar(folder.resolve("a/pack.jar"), "acme.pack", "name=pack");
    shop.jar(folder.resolve("a/lib.jar"), "acme.lib");
    shop.jar(folder.resolve("a/twin.jar"), "acme.twin");
    shop.jar(folder.resolve("b/good.jar"), "acme.good", "name=good");
    shop.jar(folder.resolve("b/lib1.jar"), "acme.lib");
    shop.jar(folder.resolve("b/lib2.jar"), "acme.lib");
    shop.jar(folder.resolve("c/one.jar"), "acme.good", "name=one");
    shop.jar(folder.resolve("c/two.jar"), "acme.base", "name=two");
    shop.jar(folder.resolve("d.jar"), "acme.good", "name=good");
    shop.jar(folder.resolve("e.jar"), "acme.base", "name=good");
    PluginFolder found = read();
    assertThat(found.modules()).hasSize(1);
    assertThat(found.problems())
        .extracting(line -> line.replace(folder.toString(), "F"))
        .containsExactly(
            "F/a: split package, acme.lib is in module acme.lib and in module acme.twin,"
                + " expected it in one",
            "F/b/lib2.jar: version clash, module acme.lib beside acme.lib in F/b/lib1.jar,"
                + " expected one of them",
            "F/c: 2 files META-INF/probus/modinfo, expected one, which declares the module",
            "F/e.jar: declares module good, expected another name than that of F/d.jar");
  }

  @Test
  void nothingOutsideTheFolderIsRead() throws IOException {
    Path outside = shop.jar(place.resolve("outside.jar"), "acme.good", "name=good");
    Files.createSymbolicLink(folder.resolve("a.jar"), outside);
    Files.createSymbolicLink(folder.resolve("b"), place);
    shop.jar(folder.resolve("c/good.jar"), "acme.good", "name=good");
    Files.createSymbolicLink(folder.resolve("c/lib.jar"), outside);
    shop.jar(folder.resolve("d/real.jar"), "acme.base", "name=base");
    Files.createSymbolicLink(folder.resolve("e.jar"), folder.resolve("d/real.jar"));
    Files.createSymbolicLink(folder.resolve("f.jar"), folder.resolve("nowhere"));
    PluginFolder found = read();
    assertThat(found.modules()).extracting(m -> m.declaration().name()).containsExactly("base");
    assertThat(found.problems())
        .extracting(line -> line.replace(folder.toString(), "F"))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo("F/a.jar: a link that leaves F, expected a file or folder in it"),
            line -> assertThat(line).startsWith("F/b: a link that leaves F"),
            line -> assertThat(line).startsWith("F/c/lib.jar: a link that leaves F"),
            line -> assertThat(line).startsWith("F/e.jar: declares module base"),
            line -> assertThat(line).startsWith("F/f.jar: cannot be read ("));
  }

  @Test
  void aFolderThatIsNoneIsTheCallersFault() throws IOException {
    Path file = Files.writeString(place.resolve("file"), "");
    assertThatExceptionOfType(NotDirectoryException.class)
        .isThrownBy(() -> PluginFolder.read(file, PluginTrust.anybody()));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> PluginFolder.read(place.resolve("none"), PluginTrust.anybody()));
  }
}
