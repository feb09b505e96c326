package dev.probus.cli.compare;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.IoReason;
import dev.probus.cli.console.Written;
import dev.probus.core.record.RecordingWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes down what happened in each run, for later questions. */
public final class TrialFiles {
  private TrialFiles() {}

  /**
   * Writes a recording of each run, called by machine and policy, over those that are there.
   *
   * @throws BadInput if the folder or a file cannot be written
   */
  public static void write(Path folder, List<Trial> trials) throws BadInput {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInput(IoReason.line(folder.toString(), e, "a folder that can be written"));
    }
    Set<String> taken = new HashSet<>();
    for (Trial trial : trials) {
      String name = name(trial, "");
      for (int i = 2; !taken.add(name); i++) {
        name = name(trial, "-" + i);
      }
      Written.file(folder.resolve(name), path -> RecordingWriter.write(path, trial.recording()));
    }
  }

  private static String name(Trial trial, String mark) {
    String machine = trial.machine().replaceAll("[^\\w.-]+", "_");
    return machine + "." + trial.policy().word() + mark + ".log";
  }
}
