package dev.probus.cli.codec;

import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.Plain;
import dev.probus.cli.console.Progress;
import dev.probus.core.Parallel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Shows a line for each dump of many, in their order, while several are read at once. */
public final class CodecSummary {

  /** What is said of one file. */
  private record Line(String text, int codecs, boolean sound, int exitCode) {}

  private final Console console;
  private final OptionalInt only;
  private int files;
  private int codecs;
  private int unsound;
  private int exitCode;

  /**
   * Makes a summary.
   *
   * @param only the address of the codecs that are asked for, if not all are
   */
  public CodecSummary(Console console, OptionalInt only) {
    this.console = console;
    this.only = only;
  }

  /**
   * Shows files, and those in folders and the folders in these. What cannot be read gets its line
   * like the rest.
   *
   * @return how the command ends
   * @throws InterruptedException if the thread is interrupted
   */
  public int show(List<Path> places) throws InterruptedException {
    List<Path> all = new ArrayList<>();
    for (Path place : places) {
      collect(place, all);
    }
    DumpReader reader = new DumpReader();
    try (Progress progress = Progress.among(console, "files", all.size())) {
      Parallel.inOrder(
          all,
          file -> line(DumpFile.read(reader, file, only)),
          line -> {
            print(line);
            progress.step();
          });
    }
    console.err().println(total());
    return exitCode;
  }

  private void collect(Path place, List<Path> all) {
    if (!Files.isDirectory(place)) {
      all.add(place);
      return;
    }
    FolderFiles found = FolderFiles.below(place);
    all.addAll(found.files());
    for (String line : found.problems()) {
      print(new Line(line, 0, false, ExitCode.BAD_INPUT));
    }
  }

  private void print(Line line) {
    console.out().println(Plain.line(line.text()));
    files++;
    codecs += line.codecs();
    unsound += line.sound() ? 0 : 1;
    exitCode = Math.max(exitCode, line.exitCode());
  }

  private String total() {
    return count(files, "file") + ", " + count(codecs, "codec") + ", " + unsound + " not sound";
  }

  private static Line line(DumpFile file) {
    List<String> lines = file.lines();
    if (file.codecs().isEmpty() && !lines.isEmpty()) {
      return new Line(lines.getFirst(), 0, false, file.exitCode());
    }
    String words =
        file.codecs().stream().map(CodecSummary::words).collect(Collectors.joining("; "));
    String text = file.name() + ": " + words;
    if (!lines.isEmpty()) {
      text += "; " + count(lines.size(), "problem") + ", first: " + lines.getFirst();
    }
    boolean sound = file.exitCode() == ExitCode.DONE;
    return new Line(text, file.codecs().size(), sound, file.exitCode());
  }

  private static String words(DumpFile.Found found) {
    return found.codec()
        + switch (found.result()) {
          case Enumeration.Found result -> words(result.codec());
          case Enumeration.Refused refused -> ", refused with " + refused.error();
        };
  }

  private static String words(Codec codec) {
    return ", " + codec.identity().modalias() + ", " + count(codec.widgets().size(), "widget");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
