package dev.probus.cli.codec;

import dev.probus.cli.console.IoReason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files in a folder and in the folders below it.
 *
 * @param files the files, sorted by name
 * @param problems what could not be looked at, a line each
 */
public record FolderFiles(List<Path> files, List<String> problems) {

  /** Collects them; what cannot be read is told and passed over. */
  public static FolderFiles below(Path folder) {
    List<Path> files = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Collector(files, problems));
    } catch (IOException e) {
      problems.add(line(folder, e));
    }
    files.sort(null);
    return new FolderFiles(files, problems);
  }

  private static String line(Path place, IOException fault) {
    return IoReason.line(place.toString(), fault, "a folder that can be read");
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> files;
    private final List<String> problems;

    Collector(List<Path> files, List<String> problems) {
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      problems.add(line(file, fault));
      return FileVisitResult.CONTINUE;
    }
  }
}
