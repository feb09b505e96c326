package dev.probus.house;

import java.nio.file.Path;

/** A module of the project, with the places where its build leaves things. */
enum Room {
  API("api"),
  CORE("core"),
  BUS_HDA("bus-hda"),
  BUS_SOUNDWIRE("bus-soundwire"),
  BUS_DEVICETREE("bus-devicetree"),
  TESTKIT("testkit"),
  CLI("cli"),
  BENCH("bench");

  private final String folder;

  Room(String folder) {
    this.folder = folder;
  }

  /** The project's root, as the build tells it. */
  static Path root() {
    return Path.of(System.getProperty("probus.root", "..")).toAbsolutePath().normalize();
  }

  /** The module's name, which is also its first package. */
  String module() {
    return "dev.probus." + folder.replace('-', '.');
  }

  Path mainSources() {
    return root().resolve(folder).resolve("src/main/java");
  }

  Path testSources() {
    return root().resolve(folder).resolve("src/test/java");
  }

  Path classes() {
    return root().resolve(folder).resolve("target/classes");
  }

  Path jar() {
    String version = System.getProperty("probus.version", "0.1.0-SNAPSHOT");
    return root().resolve(folder).resolve("target/probus-" + folder + "-" + version + ".jar");
  }
}
