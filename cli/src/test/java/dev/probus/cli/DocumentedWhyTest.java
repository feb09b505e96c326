package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.cli.plugin.InstalledServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of docs/why.md are what is printed. To accept a change: {@code mvn verify
 * -Dprobus.golden=update}, then look at the difference.
 */
final class DocumentedWhyTest {
  private static final Path PAGE =
      Path.of(System.getProperty("probus.root", "..")).resolve("docs/why.md");

  private static final Pattern FILE =
      Pattern.compile("^```(?:scn|conf) (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern RUN =
      Pattern.compile(
          "^```console\\n\\$ probus (.*?)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everyExampleIsWhatIsPrinted() throws IOException {
    String page = Files.readString(PAGE);
    for (MatchResult file : all(FILE, page)) {
      Path path = folder.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
    }
    assertThat(all(RUN, page)).hasSizeGreaterThan(9);
    String printed = RUN.matcher(page).replaceAll(run -> Matcher.quoteReplacement(printed(run)));
    if ("update".equals(System.getProperty("probus.golden"))) {
      Files.writeString(PAGE, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(PAGE));
  }

  private String printed(MatchResult run) {
    List<String> words = new ArrayList<>();
    for (String word : run.group(1).split(" ", -1)) {
      Path file = folder.resolve(word);
      words.add(Files.exists(file) ? file.toString() : word);
    }
    Ran ran = Ran.with(new InstalledServices(), words.toArray(String[]::new));
    assertThat(ran.err()).as(run.group(1)).isEmpty();
    return "```console\n$ probus " + run.group(1) + "\n" + ran.out() + "```";
  }

  private static List<MatchResult> all(Pattern pattern, String page) {
    return pattern.matcher(page).results().toList();
  }
}
