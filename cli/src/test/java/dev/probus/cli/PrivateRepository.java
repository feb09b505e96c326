package dev.probus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A Maven repository of its own, with what this build has just packed in it; the rest is fetched
 * from the repository that the build itself uses, and nothing from anywhere else.
 */
final class PrivateRepository {
  private static final Path ROOT =
      Path.of(System.getProperty("probus.root", "..")).toAbsolutePath();
  private static final String VERSION = System.getProperty("probus.version", "");
  private static final Path FOLDER = ROOT.resolve("cli/target/new-bus").normalize();

  private PrivateRepository() {}

  /** Makes it, and returns how Maven is called to use it. */
  static List<String> maven() throws IOException {
    add("probus", ROOT.resolve("pom.xml"));
    for (String module : List.of("api", "core", "testkit")) {
      String name = "probus-" + module;
      Path jar = ROOT.resolve(module + "/target/" + name + "-" + VERSION + ".jar");
      Files.copy(
          jar,
          add(name, ROOT.resolve(module + "/pom.xml")).resolve(name + "-" + VERSION + ".jar"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Path settings = FOLDER.resolve("settings.xml");
    Files.writeString(
        settings,
        "<settings><mirrors><mirror><id>built</id><mirrorOf>*</mirrorOf><url>"
            + Path.of(System.getProperty("probus.repository", "")).toUri()
            + "</url></mirror></mirrors></settings>");
    return List.of(
        Path.of(System.getProperty("probus.maven", ""), "bin", "mvn").toString(),
        "-B",
        "-ntp",
        "-s",
        settings.toString(),
        "-Dmaven.repo.local=" + FOLDER.resolve("repository"));
  }

  private static Path add(String name, Path pom) throws IOException {
    Path place = FOLDER.resolve("repository/dev/probus/" + name + "/" + VERSION);
    Files.createDirectories(place);
    Files.copy(
        pom, place.resolve(name + "-" + VERSION + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    return place;
  }
}
