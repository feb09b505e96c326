package dev.probus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * What each packaged module shows and needs is written down, so that it changes on purpose only. To
 * accept a change: {@code mvn verify -Dprobus.golden=update}, then look at the difference.
 */
final class DescribeModuleIT {
  private static final Path GOLDEN = Room.root().resolve("cli/src/test/resources/describe-module");

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "BENCH")
  void describesItselfAsWrittenDown(Room room) throws IOException {
    Path file = GOLDEN.resolve(room.module() + ".expected.txt");
    List<String> actual = describe(room);
    if ("update".equals(System.getProperty("probus.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.write(file, actual);
    }
    List<String> expected = Files.exists(file) ? Files.readAllLines(file) : List.of();
    List<String> difference = difference(expected, actual);
    assertThat(difference)
        .withFailMessage(
            "%s is not what %s says (- gone, + new):%n%s%nTo accept it: %s",
            room.module(),
            file,
            String.join(System.lineSeparator(), difference),
            "mvn verify -Dprobus.golden=update")
        .isEmpty();
  }

  /** The lines of {@code jar --describe-module}, without the version and the place of the jar. */
  private static List<String> describe(Room room) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(err),
                "--describe-module",
                "--file",
                room.jar().toString());
    assertThat(code).as("jar --describe-module of %s: %s%s", room, out, err).isZero();
    List<String> lines = new ArrayList<>(out.toString().lines().filter(l -> !l.isBlank()).toList());
    lines.set(0, lines.getFirst().replaceFirst("@.*", ""));
    return lines;
  }

  /** The order of lines is the tool's affair, so a difference is one of sets. */
  private static List<String> difference(List<String> expected, List<String> actual) {
    List<String> lines = new ArrayList<>();
    expected.stream().filter(l -> !actual.contains(l)).forEach(l -> lines.add("- " + l));
    actual.stream().filter(l -> !expected.contains(l)).forEach(l -> lines.add("+ " + l));
    return lines;
  }
}
