package dev.probus.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.driver.DriverModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Compiles plugins as their authors would, against the api alone, and packs them into jars. */
final class JarWorkshop {
  private final Path classes;

  /**
   * Compiles modules.
   *
   * @param folder where to work
   * @param sources file names below the folder of sources, each with its text; the first part is
   *     the module
   */
  JarWorkshop(Path folder, Map<String, String> sources) throws IOException {
    Path source = folder.resolve("src");
    this.classes = folder.resolve("classes");
    for (Map.Entry<String, String> entry : sources.entrySet()) {
      Path file = source.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, entry.getValue());
    }
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                out,
                out,
                Stream.concat(
                        Stream.of(
                            "-nowarn",
                            "-proc:none",
                            "-d",
                            classes.toString(),
                            "--module-path",
                            api().toString(),
                            "--module-source-path",
                            source.toString()),
                        sources.keySet().stream().map(name -> source.resolve(name).toString()))
                    .toArray(String[]::new));
    assertThat(code).as(said.toString()).isZero();
  }

  /** Where the api is, as this test sees it. */
  private static Path api() {
    Module api = DriverModule.class.getModule();
    URI place =
        api.getLayer()
            .configuration()
            .findModule(api.getName())
            .flatMap(module -> module.reference().location())
            .orElseThrow();
    return Path.of(place);
  }

  /** Returns the files of a module with what it declares; to be changed by the caller. */
  Map<String, byte[]> files(String module, String... modinfo) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0\n\n"));
    if (modinfo.length > 0) {
      files.put(Modinfo.ENTRY, bytes(String.join("\n", modinfo) + "\n"));
    }
    Path root = classes.resolve(module);
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** Writes a jar of a module with what it declares. */
  Path jar(Path file, String module, String... modinfo) throws IOException {
    return write(file, files(module, modinfo));
  }

  static Path write(Path file, Map<String, byte[]> files) {
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> entry : files.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue());
          zip.closeEntry();
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the source of a module that brings one driver of its name. */
  static Map<String, String> driverModule(String module, String name, String more, String start) {
    String folder = module + "/" + module.replace('.', '/');
    return Map.of(
        module + "/module-info.java",
        """
        module %s { requires dev.probus.api; %s
          provides dev.probus.api.driver.DriverModule with %s.Brought; }
        """
            .formatted(module, more, module),
        folder + "/Brought.java",
        """
        package %1$s;
        import dev.probus.api.driver.*;
        import dev.probus.api.*;
        import java.util.List;
        public final class Brought implements DriverModule {
          public String name() { return "%2$s"; }
          public List<Driver<?>> start(ModuleContext context) throws Exception {
            %3$s
            return List.of(new Taking());
          }
          private static final class Taking implements Driver<Device> {
            public String name() { return "%2$s"; }
            public MatchTable matches() { return MatchTable.of("t:%2$s"); }
            public ProbeOutcome probe(Device device, ProbeContext context) {
              return ProbeOutcome.bound();
            }
          }
        }
        """
            .formatted(module, name, start));
  }

  /** Joins sources. */
  static Map<String, String> all(List<Map<String, String>> parts) {
    Map<String, String> all = new LinkedHashMap<>();
    parts.forEach(all::putAll);
    return all;
  }
}
