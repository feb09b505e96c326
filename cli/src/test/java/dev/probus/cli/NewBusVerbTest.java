package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code probus new-bus} writes, and what it refuses. */
final class NewBusVerbTest {
  @TempDir private Path folder;

  private void refused(String name, Path place, String line) {
    Ran ran = Ran.probus("new-bus", name, place.toString());
    assertThat(ran.err()).isEqualTo("probus: " + line + System.lineSeparator());
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void everyNameIsTheBusesOwn() throws IOException {
    Path place = folder.resolve("wire");
    Ran ran = Ran.probus("new-bus", "onewire", place.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(place.resolve("src/main/java/onewire/bus/OnewireBus.java")).exists();
    assertThat(place.resolve(".gitignore")).exists();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file + Files.readString(file)).doesNotContainIgnoringCase("acme");
      }
    }
    assertThat(left()).containsExactly(place);
  }

  @Test
  void aBadNameIsOneLine() throws IOException {
    Path place = folder.resolve("x");
    String expected = "expected lower-case letters and digits, a letter first";
    for (String name : List.of("1wire", "One", "one-wire", "")) {
      refused(name, place, "bus name '" + name + "': " + expected);
    }
    for (String name : List.of("int", "class", "true", "java")) {
      refused(name, place, "bus name '" + name + "': a word of Java, expected another name");
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void aBadFolderIsOneLine() throws IOException {
    Path there = Files.writeString(folder.resolve("there"), "mine");
    refused("wire", there, there + ": exists, expected a folder to be made");
    Path nowhere = folder.resolve("no/where");
    refused(
        "wire", nowhere, nowhere + ": no folder to make it in, expected " + nowhere.getParent());
    assertThat(left()).containsExactly(there);
    assertThat(there).hasContent("mine");
  }
}
