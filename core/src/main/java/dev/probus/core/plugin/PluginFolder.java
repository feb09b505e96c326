package dev.probus.core.plugin;

import dev.probus.core.module.LoadableModule;
import dev.probus.core.module.ModuleUnusableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The modules that were found in a folder of plugins: a jar {@code NAME.jar} is one, and so is a
 * folder of jars, of which one is the module and the others are its libraries. A jar is a Java
 * module that provides {@link dev.probus.api.driver.DriverModule}, and says in {@code
 * META-INF/probus/modinfo} what it is called and what it answers to.
 *
 * <p>Immutable, for any thread.
 *
 * @param modules what can be loaded, in the order of the files' names
 * @param problems what cannot, a line each: {@code FILE: what, expected what}
 */
public record PluginFolder(List<LoadableModule> modules, List<String> problems) {

  /** Copies the lists. */
  public PluginFolder {
    modules = List.copyOf(modules);
    problems = List.copyOf(problems);
  }

  /**
   * Looks for plugins. No code of theirs runs, and nothing outside the folder is read: a link that
   * leads out of it is refused.
   *
   * @param folder where they are
   * @param trust which jars may be used
   * @throws IOException if the folder cannot be read; what is wrong with a single jar is one of the
   *     {@link #problems}
   */
  public static PluginFolder read(Path folder, PluginTrust trust) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    return new Search(folder, folder.toRealPath(), trust).run();
  }

  /** One look through a folder. */
  private static final class Search {
    private final Path folder;
    private final Path real;
    private final PluginTrust trust;
    private final Map<String, LoadableModule> found = new LinkedHashMap<>();
    private final Map<String, Path> places = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Search(Path folder, Path real, PluginTrust trust) {
      this.folder = folder;
      this.real = real;
      this.trust = trust;
    }

    PluginFolder run() throws IOException {
      for (Path entry : sorted(folder)) {
        try {
          look(entry);
        } catch (ModuleUnusableException e) {
          problems.add(ModuleUnusableException.words(e));
        } catch (IOException e) {
          problems.add(unreadable(entry, e));
        }
      }
      return new PluginFolder(List.copyOf(found.values()), problems);
    }

    private void look(Path entry) throws IOException, ModuleUnusableException {
      boolean jar = isJar(entry);
      if (hidden(entry) || !(jar || Files.isDirectory(entry))) {
        return; // a text that tells people what is here, for example
      }
      inside(entry);
      List<Path> jars = new ArrayList<>();
      if (Files.isDirectory(entry)) {
        for (Path file : sorted(entry)) {
          if (isJar(file) && !hidden(file)) {
            inside(file);
            jars.add(file);
          }
        }
        if (jars.isEmpty()) {
          return;
        }
      } else {
        jars.add(entry);
      }
      add(entry, PluginModule.read(entry, jars, real, trust));
    }

    private void add(Path entry, PluginModule module) throws ModuleUnusableException {
      String name = module.declaration().name();
      Path first = places.putIfAbsent(name, entry);
      if (first != null) {
        throw new ModuleUnusableException(
            entry + ": declares module " + name + ", expected another name than that of " + first);
      }
      found.put(name, module);
    }

    private void inside(Path entry) throws IOException, ModuleUnusableException {
      if (!entry.toRealPath().startsWith(real)) {
        throw new ModuleUnusableException(
            entry + ": a link that leaves " + folder + ", expected a file or folder in it");
      }
    }

    private static boolean isJar(Path file) {
      return name(file).endsWith(".jar") && !Files.isDirectory(file);
    }

    private static boolean hidden(Path file) {
      return name(file).startsWith(".");
    }

    private static String name(Path file) {
      return String.valueOf(file.getFileName());
    }

    private static List<Path> sorted(Path folder) throws IOException {
      try (Stream<Path> entries = Files.list(folder)) {
        return entries.sorted(Comparator.comparing(Search::name)).toList();
      } catch (UncheckedIOException e) {
        throw new IOException(e.getMessage(), e.getCause());
      }
    }
  }

  /** Says in a line that a file cannot be read. */
  static String unreadable(Path file, IOException why) {
    return file + ": cannot be read (" + why + "), expected a jar";
  }
}
