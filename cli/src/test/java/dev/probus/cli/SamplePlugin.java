package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.driver.DriverModule;
import dev.probus.bus.hda.HdaCodecDriver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Builds the jar of the sample plugin from its sources, with the tools that an author has. */
final class SamplePlugin {
  private static final Path SOURCES =
      Path.of(System.getProperty("probus.root", ".."), "cli/src/test/plugins/acme-codec");

  private SamplePlugin() {}

  /** Compiles and packs it into a folder. */
  static Path build(Path work, Path jar) throws IOException {
    Path classes = Files.createDirectories(work.resolve("classes"));
    List<String> javac =
        new ArrayList<>(
            List.of("-nowarn", "-proc:none", "-d", classes.toString(), "--module-path", modules()));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(javac::add);
    }
    run("javac", javac);
    Files.createDirectories(jar.getParent());
    run(
        "jar",
        List.of(
            "--create",
            "--file",
            jar.toString(),
            "-C",
            classes.toString(),
            ".",
            "-C",
            SOURCES.toString(),
            "META-INF"));
    return jar;
  }

  private static String modules() {
    return place(DriverModule.class)
        + System.getProperty("path.separator")
        + place(HdaCodecDriver.class);
  }

  private static Path place(Class<?> type) {
    Module module = type.getModule();
    URI place =
        module
            .getLayer()
            .configuration()
            .findModule(module.getName())
            .flatMap(found -> found.reference().location())
            .orElseThrow();
    return Path.of(place);
  }

  private static void run(String tool, List<String> words) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code =
        ToolProvider.findFirst(tool).orElseThrow().run(out, out, words.toArray(String[]::new));
    assertThat(code).as(said.toString()).isZero();
  }
}
