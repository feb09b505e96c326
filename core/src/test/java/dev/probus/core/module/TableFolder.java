package dev.probus.core.module;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small tables by hand and reads them. */
record TableFolder(Path dir) {

  TableFolder write(String name, String... lines) throws IOException {
    Files.writeString(dir.resolve(name), String.join("\n", lines) + "\n");
    return this;
  }

  TableFolder writeRaw(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text);
    return this;
  }

  TableFolder writeGzip(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(dir.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** Writes a configuration file into a folder of its own. */
  TableFolder configure(String name, String... lines) throws IOException {
    new TableFolder(Files.createDirectories(dir.resolve("modprobe.d"))).write(name, lines);
    return this;
  }

  ModuleTables tables() throws IOException {
    return ModuleTables.read(dir);
  }

  /** Gives a resolver for the tables and what was configured. */
  ModuleResolver resolver() throws IOException {
    return new ModuleResolver(tables(), ModuleConfig.read(List.of(dir.resolve("modprobe.d"))));
  }

  LoadOrder order() throws IOException {
    return new LoadOrder(resolver());
  }
}
