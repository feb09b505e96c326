package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The project that {@code probus new-bus} writes, as its author has it: built by a Maven of its own
 * from packed artifacts alone, and booted by the linked image. What the guide says of it is so.
 */
final class NewBusIT {
  private static final Path ROOT =
      Path.of(System.getProperty("probus.root", "..")).toAbsolutePath();

  @TempDir private Path folder;

  private Ran run(Path where, List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  private Ran probus(Path where, String... words) throws IOException, InterruptedException {
    Path java = ROOT.resolve("cli/target/image/bin/java").normalize();
    List<String> command =
        new ArrayList<>(List.of(java.toString(), "-m", "dev.probus.cli/dev.probus.cli.Main"));
    command.addAll(List.of(words));
    return run(where, command);
  }

  @Test
  void isBuiltAndBooted() throws Exception {
    String guide = Files.readString(ROOT.resolve("docs/guide.md"));
    Ran written = probus(folder, "new-bus", "acme", "acme-bus");
    assertThat(written.err()).isEmpty();
    assertThat(guide).contains("```\n" + written.out() + "```");
    Path project = folder.resolve("acme-bus");

    List<String> build = new ArrayList<>(PrivateRepository.maven());
    build.add("verify");
    Ran built = run(project, build);
    assertThat(built.code()).as("%s%s", built.out(), built.err()).isZero();
    assertThat(built.out()).contains("Tests run: 34, Failures: 0, Errors: 0");

    Ran booted = probus(project, "boot", "acme-demo", "--plugins", "target/plugins");
    assertThat(booted.err()).isEmpty();
    assertThat(guide).contains("```\n" + booted.out() + "```");
    assertThat(booted.code()).isZero();
    Ran listed = probus(project, "buses", "--plugins", "target/plugins");
    assertThat(listed.out()).contains("acme.bus at file:", "acme-demo", "acme_bus");
    assertThat(probus(project, "compare", "acme-demo", "--plugins", "target/plugins").code())
        .isZero();
    assertThat(Files.readString(project.resolve("pom.xml")))
        .contains("<probus.version>" + System.getProperty("probus.version") + "<");
  }
}
