package dev.probus.core.sysfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small copy of a sysfs tree. */
final class SysfsCopy {
  final Path root;

  SysfsCopy(Path root) {
    this.root = root;
    folder(root.resolve("devices"));
    folder(root.resolve("bus"));
  }

  /** Writes a device below {@code devices}. */
  SysfsCopy device(String path, String bus, String modalias) {
    folder(at(path));
    link(at(path).resolve("subsystem"), "../../bus/" + bus);
    return modalias.isEmpty() ? this : attribute(path, "modalias", modalias);
  }

  SysfsCopy attribute(String path, String name, String value) {
    return file(at(path).resolve(name), value + "\n");
  }

  /** Writes a driver, with its module if that is not empty. */
  SysfsCopy driver(String bus, String name, String module) {
    Path folder = root.resolve("bus").resolve(bus).resolve("drivers").resolve(name);
    folder(folder);
    return module.isEmpty() ? this : link(folder.resolve("module"), "../../../../module/" + module);
  }

  SysfsCopy bound(String path, String bus, String driver) {
    return link(at(path).resolve("driver"), "../../bus/" + bus + "/drivers/" + driver);
  }

  /** Makes a device wait for another one by a device link. */
  SysfsCopy supplier(String path, String supplier, boolean syncStateOnly) {
    Path link =
        root.resolve("devices/virtual/devlink").resolve(supplier + "--" + at(path).getFileName());
    folder(link);
    file(link.resolve("sync_state_only"), syncStateOnly ? "1\n" : "0\n");
    return link(at(path).resolve("supplier:" + supplier), at(path).relativize(link).toString());
  }

  /** Tells of a device link at its supplier's end. */
  SysfsCopy consumer(String path, String consumer, boolean syncStateOnly) {
    Path link =
        root.resolve("devices/virtual/devlink").resolve(at(path).getFileName() + "--" + consumer);
    folder(link);
    file(link.resolve("sync_state_only"), syncStateOnly ? "1\n" : "0\n");
    return link(at(path).resolve("consumer:" + consumer), at(path).relativize(link).toString());
  }

  SysfsCopy file(Path file, String text) {
    try {
      folder(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path at(String path) {
    return root.resolve("devices").resolve(path);
  }

  private SysfsCopy link(Path link, String target) {
    try {
      Files.createSymbolicLink(link, Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void folder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
