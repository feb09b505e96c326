package dev.probus.cli.author;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * A project with a bus, a driver, a provider, their tests and a machine. Its files lie below this
 * class, as those of a bus called {@code acme}; another bus has its own name in their place.
 */
public final class BusProject {
  /** The name in the files. */
  private static final String SAMPLE = "acme";

  /** No name of a package: the sources there are not part of this module. */
  private static final String FOLDER = "new-bus/";

  private static final String SOURCES = "src/main/java/acme/bus/";
  private static final String TESTS = "src/test/java/acme/bus/";

  /** A bus name that is a part of a package's name as well, and of a class's. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

  private static final List<String> FILES =
      List.of(
          "gitignore",
          "README.md",
          "pom.xml",
          "src/main/java/module-info.java",
          SOURCES + "AcmeBus.java",
          SOURCES + "AcmeDevice.java",
          SOURCES + "AcmeDriver.java",
          SOURCES + "AcmeClock.java",
          SOURCES + "AcmeModule.java",
          SOURCES + "AcmeMachine.java",
          "src/main/resources/META-INF/probus/modinfo",
          TESTS + "AcmeBusTest.java",
          TESTS + "AcmeDriverTest.java",
          TESTS + "AcmeClockTest.java",
          TESTS + "AcmeMachineTest.java");

  private final String name;

  private BusProject(String name) {
    this.name = name;
  }

  /**
   * Returns the project of a bus.
   *
   * @throws BadInput if a bus or a package cannot be called that
   */
  public static BusProject named(String name) throws BadInput {
    if (!NAME.matcher(name).matches()) {
      throw new BadInput(
          "bus name '" + name + "': expected lower-case letters and digits, a letter first");
    }
    if (SourceVersion.isKeyword(name) || name.equals("java")) { // whose packages are Java's own
      throw new BadInput("bus name '" + name + "': a word of Java, expected another name");
    }
    return new BusProject(name);
  }

  /** Returns the files by their places in the project, in order. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : FILES) {
      String place = file.equals("gitignore") ? ".gitignore" : renamed(file);
      files.put(place, renamed(text(file)));
    }
    return files;
  }

  /**
   * Writes all files to a folder that is not there yet. They are written beside it first: if that
   * fails, nothing is left.
   *
   * @throws BadInput if it is there, or cannot be written
   */
  public void write(Path folder) throws BadInput {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadInput(folder + ": exists, expected a folder to be made");
    }
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new BadInput(folder + ": no folder to make it in, expected " + parent);
    }
    try {
      Path draft = Files.createTempDirectory(parent, ".probus-new-bus");
      try {
        Path project = Files.createDirectory(draft.resolve("project")); // with usual permissions
        for (Map.Entry<String, String> file : files().entrySet()) {
          Path place = project.resolve(file.getKey());
          Files.createDirectories(place.getParent());
          Files.writeString(place, file.getValue());
        }
        Files.move(project, folder);
      } finally {
        clear(draft);
      }
    } catch (IOException e) {
      throw new BadInput(IoReason.line(folder.toString(), e, "a folder that can be made"));
    }
  }

  private static void clear(Path draft) throws IOException {
    try (Stream<Path> all = Files.walk(draft)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private String renamed(String text) {
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return text.replace(SAMPLE, name).replace("Acme", type);
  }

  private static String text(String file) {
    try (InputStream in = BusProject.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the file " + file + " of new projects is not installed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
