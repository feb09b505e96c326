package dev.probus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that no source may hold, and descriptions that no package may lack. */
final class WordsTest {
  /** Written apart, or this file would be the first to break the rule. */
  private static final Pattern BANNED =
      Pattern.compile("TO" + "DO|FIX" + "ME|XX" + "X|@Dis" + "abled|Thread\\.sl" + "eep");

  private static final List<Source> MAIN = sources(Stream.of(Room.values()).map(Room::mainSources));

  @Test
  void nothingIsLeftForLater() {
    List<String> found = new ArrayList<>();
    List<Source> tests = sources(Stream.of(Room.values()).map(Room::testSources));
    for (Source source : Stream.concat(MAIN.stream(), tests.stream()).toList()) {
      for (int i = 0; i < source.lines().size(); i++) {
        if (BANNED.matcher(source.lines().get(i)).find()) {
          found.add(source.file() + ":" + (i + 1) + ": " + source.lines().get(i).strip());
        }
      }
    }
    assertThat(found).as("lines with a banned word").isEmpty();
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    List<Path> marked =
        MAIN.stream()
            .filter(source -> source.file().endsWith("package-info.java"))
            .filter(source -> source.lines().contains("@NullMarked"))
            .map(source -> source.file().getParent())
            .toList();
    assertThat(MAIN.stream().filter(Source::hasCode).map(source -> source.file().getParent()))
        .as("packages; each needs a package-info.java with @NullMarked")
        .isSubsetOf(marked);
  }

  private static List<Source> sources(Stream<Path> folders) {
    return Source.below(folders.toList());
  }
}
