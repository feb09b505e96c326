package dev.probus.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide shows is the project that its readers get. */
final class GuideTest {
  private static final Path ROOT = Path.of(System.getProperty("probus.root", ".."));
  private static final Path FILES =
      ROOT.resolve("cli/src/main/resources/dev/probus/cli/author/new-bus");
  private static final Pattern SHOWN =
      Pattern.compile("(?s)<!-- from (\\S+) -->\n```(?:java)?\n(.*?\n)```\n");

  @Test
  void showsTheFilesAsTheyAre() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/guide.md"));
    List<MatchResult> shown = SHOWN.matcher(guide).results().toList();
    for (MatchResult part : shown) {
      assertThat(Files.readString(FILES.resolve(part.group(1))))
          .as(part.group(1))
          .contains(part.group(2));
    }
    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(guide.split("```java", -1)).as("blocks of Java").hasSize(shown.size());
  }
}
