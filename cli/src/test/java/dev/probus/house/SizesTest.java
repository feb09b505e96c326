package dev.probus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large a file, a method and a line may be. Everything is counted in lines or columns. */
final class SizesTest {
  private static final int LONGEST_FILE = 500;
  private static final int USUAL_FILE = 110;
  private static final int LARGE_FILE = 350;
  private static final int LONGEST_METHOD = 70;
  private static final int LONGEST_LINE = 100;

  private static final List<Source> MAIN = sources(Room::mainSources);
  private static final List<Source> TEST = sources(Room::testSources);

  @Test
  void noFileIsTooLong() {
    assertThat(all().filter(s -> s.lines().size() > LONGEST_FILE))
        .extracting(s -> s.file() + " has " + s.lines().size() + " lines")
        .as("files of more than %d lines", LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void mostFilesAreShort() {
    assertThat(percentile(MAIN, 50))
        .as("median lines of a main source")
        .isLessThanOrEqualTo(USUAL_FILE);
    assertThat(percentile(MAIN, 95)).as("95th percentile, main").isLessThanOrEqualTo(LARGE_FILE);
    assertThat(percentile(TEST, 95)).as("95th percentile, tests").isLessThanOrEqualTo(LARGE_FILE);
  }

  @Test
  void noMethodIsTooLong() {
    List<String> tooLong = new ArrayList<>();
    all().forEach(source -> source.tree().accept(new Methods(source, tooLong), null));
    assertThat(tooLong).as("methods of more than %d lines", LONGEST_METHOD).isEmpty();
  }

  @Test
  void noLineIsTooWide() {
    List<String> tooWide = new ArrayList<>();
    for (Source source : all().toList()) {
      for (int i = 0; i < source.lines().size(); i++) {
        String line = source.lines().get(i);
        int columns = line.codePointCount(0, line.length());
        if (columns > LONGEST_LINE && !line.startsWith("import ")) {
          tooWide.add(source.file() + ":" + (i + 1) + " has " + columns + " columns");
        }
      }
    }
    assertThat(tooWide).as("lines of more than %d columns", LONGEST_LINE).isEmpty();
  }

  private static Stream<Source> all() {
    return Stream.concat(MAIN.stream(), TEST.stream());
  }

  private static List<Source> sources(Function<Room, Path> folder) {
    return Source.below(Stream.of(Room.values()).map(folder).toList());
  }

  private static int percentile(List<Source> sources, int percent) {
    int[] sizes =
        sources.stream().filter(Source::hasCode).mapToInt(s -> s.lines().size()).sorted().toArray();
    return sizes[(sizes.length - 1) * percent / 100];
  }

  /** Collects methods, constructors and initializers that are too long. */
  private static final class Methods extends TreeScanner<Void, Void> {
    private final Source source;
    private final List<String> tooLong;

    Methods(Source source, List<String> tooLong) {
      this.source = source;
      this.tooLong = tooLong;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      type.getMembers().stream().filter(BlockTree.class::isInstance).forEach(this::measure);
      return super.visitClass(type, none);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      measure(method);
      return super.visitMethod(method, none);
    }

    private void measure(Tree part) {
      int size = source.lines(part);
      if (size > LONGEST_METHOD) {
        tooLong.add(source.file() + ":" + source.firstLine(part) + " has " + size + " lines");
      }
    }
  }
}
