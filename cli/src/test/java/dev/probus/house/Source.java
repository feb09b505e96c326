package dev.probus.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One Java source: where it is, its lines, and its tree as the compiler parsed it.
 *
 * @param file its place below the project's root
 * @param lines its lines, without their ends
 * @param tree what the parser made of it; nothing is attributed
 * @param trees positions and documentation comments of {@code tree}
 */
record Source(Path file, List<String> lines, CompilationUnitTree tree, Trees trees) {

  /** Reads and parses every source below the given folders; those that do not exist hold none. */
  static List<Source> below(List<Path> folders) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> files = folders.stream().flatMap(Source::walk).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
      Trees trees = Trees.instance(task);
      List<Source> sources = new ArrayList<>();
      for (CompilationUnitTree tree : task.parse()) {
        Path file = Path.of(tree.getSourceFile().toUri());
        sources.add(
            new Source(Room.root().relativize(file), Files.readAllLines(file), tree, trees));
      }
      return List.copyOf(sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts the lines from the first to the last character of a part of this source. */
  int lines(Tree part) {
    return line(trees.getSourcePositions().getEndPosition(tree, part)) - firstLine(part) + 1;
  }

  /** The line on which a part of this source begins, counted from 1. */
  int firstLine(Tree part) {
    return line(trees.getSourcePositions().getStartPosition(tree, part));
  }

  /** Package and module descriptions are not counted among the files, for they have no code. */
  boolean hasCode() {
    return !file.endsWith("package-info.java") && !file.endsWith("module-info.java");
  }

  private int line(long position) {
    return (int) tree.getLineMap().getLineNumber(position);
  }

  private static Stream<Path> walk(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
