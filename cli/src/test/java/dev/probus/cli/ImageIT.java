package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The run-time image as users have it: linked, with real modules, started as a process. What only
 * the linked form can get wrong shows here.
 */
final class ImageIT {
  private static final Path IMAGE =
      Path.of(System.getProperty("probus.root", "..")).resolve("cli/target/image").toAbsolutePath();

  @TempDir private Path folder;

  private Ran run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(IMAGE.resolve("bin/java").toString());
    command.addAll(List.of("-m", "dev.probus.cli/dev.probus.cli.Main"));
    command.addAll(List.of(words));
    return start(command);
  }

  private Ran start(List<String> command) throws IOException, InterruptedException {
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process process = new ProcessBuilder(command).redirectOutput(out).redirectError(err).start();
    int code = process.waitFor();
    return new Ran(
        code,
        Files.readString(out.toPath(), StandardCharsets.UTF_8),
        Files.readString(err.toPath(), StandardCharsets.UTF_8));
  }

  /** Runs a line of shell in which {@code probus} is the image's. */
  private Ran shell(String line) throws Exception {
    String probus =
        "probus() { '"
            + IMAGE.resolve("bin/java")
            + "' -m dev.probus.cli/"
            + "dev.probus.cli.Main \"$@\"; }; ";
    return start(List.of("sh", "-c", probus + line));
  }

  @Test
  void saysItsVersion() throws Exception {
    assertThat(run("--version")).isEqualTo(new Ran(0, "probus 0.1.0\n", ""));
  }

  @Test
  void findsThePluginsInTheirModules() throws Exception {
    Ran ran = run("buses");
    assertThat(ran.out()).contains("dev.probus.bus.hda at jrt:/dev.probus.bus.hda\n", "sof-hda");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void bootsTheBundledMachineWithoutColoursInAPipe() throws Exception {
    assertThat(run("boot")).isEqualTo(new Ran(0, Golden.text("boot-sof-hda.txt"), ""));
  }

  @Test
  void writesThePageWithTheLibraryThatTheBuildUnpacked() throws Exception {
    Path page = folder.resolve("page.html");
    assertThat(run("boot", "--report", page.toString()).err()).isEmpty();
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("https://d3js.org v7", "Copyright 2010", "\"format\":\"probus-report\"");
  }

  @Test
  void namesAreReadFromStandardInput() throws Exception {
    Files.writeString(folder.resolve("modules.dep"), "a-b.ko: c.ko\nc.ko:\n");
    String modprobe = "probus modprobe --modules '" + folder + "' --show-depends -";
    assertThat(shell("printf 'a-b\\nnobody' | " + modprobe))
        .isEqualTo(new Ran(1, "a-b\tc a_b\nnobody\tNONE\n", ""));
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNoFault() throws Exception {
    Ran ran = shell("{ probus boot --json; echo $? >&2; } | head -n 1");
    assertThat(ran).isEqualTo(new Ran(0, "{\n", "0\n"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void resultsThatHaveNoRoomAreAFault() throws Exception {
    assertThat(shell("probus boot > /dev/full"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "probus: standard output: No space left on device, expected room for the"
                    + " results\n"));
  }

  @Test
  void badInputIsOneLine() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty"));
    Ran ran = run("boot", empty.toString());
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .startsWith("probus: " + empty + ":1: no reader recognises it, expected one of: ");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }
}
