package dev.probus.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field that a golden document holds is described in docs/json.md. */
final class DocumentedJsonTest {
  private static final Path ROOT = Path.of(System.getProperty("probus.root", ".."));
  private static final Pattern NAME = Pattern.compile("\"(\\w+)\": ?");
  private static final Pattern EVENT = Pattern.compile("\"event\":\"([^\"]+)\"");

  private static String golden(String name) throws IOException {
    return Files.readString(ROOT.resolve("cli/src/test/resources/golden").resolve(name));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boot-calm.json",
        "boot-stormy.json",
        "buses.json",
        "codec.json",
        "diff-sof-hda.json",
        "events.jsonl",
        "explore.json",
        "log-stormy.jsonl",
        "modprobe.json",
        "why.json",
        "why-all.json",
        "why-late.json"
      })
  void everyFieldIsDescribed(String name) throws IOException {
    String text = golden(name);
    String described = Files.readString(ROOT.resolve("docs/json.md"));
    Set<String> names = found(NAME, text);
    assertThat(names).isNotEmpty();
    assertThat(names)
        .allMatch(field ->
            described.contains("`" + field + "`") || described.contains("\"" + field + "\""));
    assertThat(found(EVENT, text)).allMatch(kind -> described.contains("`" + kind + "`"));
  }
}
