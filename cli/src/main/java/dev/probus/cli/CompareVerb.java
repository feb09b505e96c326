package dev.probus.cli;

import dev.probus.cli.boot.Kernel;
import dev.probus.cli.compare.CompareJson;
import dev.probus.cli.compare.CompareText;
import dev.probus.cli.compare.Comparison;
import dev.probus.cli.compare.FolderComparison;
import dev.probus.cli.compare.FolderJson;
import dev.probus.cli.compare.FolderText;
import dev.probus.cli.compare.Trial;
import dev.probus.cli.compare.TrialFiles;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.report.Report;
import dev.probus.cli.report.ReportFile;
import dev.probus.cli.report.Run;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code probus compare}: runs one machine under every policy. */
final class CompareVerb implements Verb {
  private final Comparison comparison;
  private final FolderComparison folders;
  private final Console console;

  private final MachineWords words = new MachineWords();

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  private final OptionSpec page = Verb.report();

  private final OptionSpec logs =
      Verb.value(
              "--log",
              "DIR",
              Path.class,
              "Write a recording of each run into this folder, which is made if it is not there.")
          .build();

  private final OptionSpec problems = Verb.problems();

  @Inject
  CompareVerb(Comparison comparison, FolderComparison folders, Console console) {
    this.comparison = comparison;
    this.folders = folders;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Verb.describe(
            this,
            "compare",
            "Runs a machine under every policy, and shows side by side what came of it. A folder"
                + " that is no machine itself stands for all machines in it and below, whose probe"
                + " calls are added up.",
            "under the precise policy every device is bound, and nothing failed",
            "a device is not, or something failed, even under the precise policy",
            "input or usage is wrong; of a damaged file what is sound is compared all the same");
    return words
        .options(words.name(spec))
        .addOption(logs)
        .addOption(page)
        .addOption(json)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    Optional<Kernel> kernel = words.kernel();
    if (folders.isFor(words.wanted())) {
      refuse(page);
      refuse(logs);
      return compareAll(kernel);
    }
    Comparison.Result result =
        comparison.run(
            words.wanted(), kernel, words.seed(), console.forProgramsIf(json.getValue()));
    write(result);
    if (json.getValue()) {
      CompareJson.print(result, console.out());
    } else {
      CompareText.print(result, console);
    }
    Complaints complaints = new Complaints(console, problems.getValue());
    kernel.ifPresent(k -> complaints.passedOver(k.problems()));
    List<String> refused = kernel.map(Kernel::refused).orElse(List.of());
    complaints.damaged(refused);
    complaints.damaged(result.problems());
    if (!result.problems().isEmpty() || !refused.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return result.trials().getLast().figures().sound() ? ExitCode.DONE : ExitCode.TROUBLE;
  }

  private static void refuse(OptionSpec option) throws BadInput {
    if (option.getValue() != null) {
      throw new BadInput(
          option.longestName() + ": with a folder of machines, expected one machine");
    }
  }

  /** Writes the files that were asked for. */
  private void write(Comparison.Result result) throws BadInput {
    Path file = page.getValue();
    if (file != null) {
      List<Run> runs = result.trials().stream().map(CompareVerb::run).toList();
      ReportFile.write(file, Report.comparison(result.machine(), result.title(), runs));
    }
    Path folder = logs.getValue();
    if (folder != null) {
      TrialFiles.write(folder, result.trials());
    }
  }

  private static Run run(Trial trial) {
    return new Run(trial.title(), trial.recording(), trial.snapshot(), trial.luck());
  }

  private int compareAll(Optional<Kernel> kernel) throws BadInput, InterruptedException {
    FolderComparison.Result result =
        folders.run(words.wanted(), kernel, words.seed(), console.forProgramsIf(json.getValue()));
    if (json.getValue()) {
      FolderJson.print(result, console.out());
    } else {
      FolderText.print(result, console);
    }
    kernel.ifPresent(k -> new Complaints(console, problems.getValue()).passedOver(k.problems()));
    List<String> refused = kernel.map(Kernel::refused).orElse(List.of());
    Complaints all = new Complaints(console, true);
    all.damaged(refused);
    all.damaged(result.problems());
    if (!result.problems().isEmpty() || !refused.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return result.sound() ? ExitCode.DONE : ExitCode.TROUBLE;
  }
}
