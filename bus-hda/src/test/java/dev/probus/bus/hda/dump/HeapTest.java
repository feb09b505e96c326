package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.Problem;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 64 MiB of heap are enough for whatever is in a text below 1 MiB. */
class HeapTest {

  @Test
  void sixtyFourMebibytesAreEnough() throws Exception {
    String classes =
        Stream.of(DumpReader.class, Problem.class, LargeTexts.class)
            .map(HeapTest::home)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classes,
                    LargeTexts.class.getName()))
            .redirectErrorStream(true)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(output).isEqualTo("done\n");
    assertThat(process.exitValue()).isZero();
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(type.getName(), e);
    }
  }
}
