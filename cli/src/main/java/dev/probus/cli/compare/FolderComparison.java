package dev.probus.cli.compare;

import dev.probus.api.bus.Machine;
import dev.probus.cli.boot.Boot;
import dev.probus.cli.boot.Kernel;
import dev.probus.cli.boot.Machines;
import dev.probus.cli.boot.Wanted;
import dev.probus.cli.codec.FolderFiles;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.IoReason;
import dev.probus.cli.console.Progress;
import dev.probus.core.ProbeEngine;
import dev.probus.core.explain.RunFigures;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs all machines of a folder, each in every {@link Setup}, each time anew. */
public final class FolderComparison {
  private final Machines machines;
  private final Boot boot;

  @Inject
  FolderComparison(Machines machines, Boot boot) {
    this.machines = machines;
    this.boot = boot;
  }

  /**
   * What came of it.
   *
   * @param folder the folder, as it was named
   * @param seed what decided the order of things
   * @param rows the machines, by their files
   * @param passedOver how many files no reader takes for a machine
   * @param problems what of the files could not be used, a line each
   */
  public record Result(
      String folder, long seed, List<FolderRow> rows, int passedOver, List<String> problems) {
    /** Copies the lists. */
    public Result {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }

    /** Tells whether every machine is sound under the precise policy. */
    public boolean sound() {
      return rows.stream().allMatch(row -> row.runs().getLast().sound());
    }
  }

  /** Tells whether a name is that of a folder, and no machine's. */
  public boolean isFor(Wanted wanted) {
    try {
      Path path = Path.of(wanted.name());
      return Files.isDirectory(path) && !machines.known(wanted) && !machines.readable(wanted, path);
    } catch (InvalidPathException | IOException _) {
      return false; // what is wrong with it is told when it is taken for a machine
    }
  }

  /**
   * Runs them.
   *
   * @param wanted the folder, and what is said of each machine
   * @param kernel where modules are found, beside those that are code
   * @param seed decides every order; 0 for first come, first served
   * @param console where to show how far it has come
   * @throws BadInput if there is no machine in the folder
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Result run(Wanted wanted, Optional<Kernel> kernel, long seed, Console console)
      throws BadInput, InterruptedException {
    FolderFiles found = FolderFiles.below(Path.of(wanted.name()));
    List<String> problems = new ArrayList<>(found.problems());
    List<FolderRow> rows = new ArrayList<>();
    int passedOver = 0;
    try (Progress progress = Progress.before(console, "files", found.files().size())) {
      for (Path file : found.files()) {
        try {
          if (machines.readable(wanted, file)) {
            rows.add(row(wanted.named(file.toString()), kernel, seed, problems));
          } else {
            passedOver++;
          }
        } catch (BadInput e) {
          problems.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
          problems.add(IoReason.line(file.toString(), e, "a file that can be read"));
        }
        progress.step();
      }
    }
    if (rows.isEmpty() && problems.isEmpty()) {
      throw new BadInput(
          wanted.name() + ": none of its " + passedOver + " files is a machine, expected some");
    }
    return new Result(wanted.name(), seed, rows, passedOver, problems);
  }

  private FolderRow row(Wanted wanted, Optional<Kernel> kernel, long seed, List<String> problems)
      throws BadInput, InterruptedException {
    List<RunFigures> runs = new ArrayList<>();
    String title = "";
    for (Setup setup : Setup.ALL) {
      Machine machine = machines.find(wanted);
      title = machine.title();
      if (runs.isEmpty()) {
        machine.problems().forEach(problem -> problems.add(problem.toString()));
      }
      runs.add(run(setup, machine, kernel, seed));
    }
    return new FolderRow(wanted.name(), title, runs);
  }

  private RunFigures run(Setup setup, Machine machine, Optional<Kernel> kernel, long seed)
      throws InterruptedException {
    Machine booted = setup.booted(machine);
    try (ProbeEngine engine = boot.engine(booted, setup.policy(), kernel, seed)) {
      engine.start();
      return RunFigures.of(engine.settle().snapshot(), engine.log());
    }
  }
}
