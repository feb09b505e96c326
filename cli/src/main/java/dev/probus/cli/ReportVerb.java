package dev.probus.cli;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.report.Report;
import dev.probus.cli.report.ReportFile;
import dev.probus.cli.report.Run;
import dev.probus.core.explain.Recording;
import dev.probus.core.record.ReadRecording;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus report}: makes of recordings a page to look at. */
final class ReportVerb implements Verb {
  private final Console console;

  private final PositionalParamSpec recording =
      RecordingWords.at(0, "RECORDING", "A recording that --log wrote, or the log of a kernel.");

  private final PositionalParamSpec page =
      RecordingWords.at(1, "FILE", "The page to be written; it opens in a browser, offline.");

  private final OptionSpec problems = Verb.problems();

  @Inject
  ReportVerb(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "report",
            "Makes of a recording the page that --report makes of a boot: timeline, dependencies,"
                + " devices and modules.",
            "the page is written",
            "",
            "input or usage is wrong; of a damaged recording what is sound is on the page all the"
                + " same")
        .addPositional(recording)
        .addPositional(page)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput {
    ReadRecording read = RecordingWords.read(recording.<Path>getValue());
    Recording run = read.recording();
    String title =
        run.policy().equals("kernel") ? "the log of a kernel" : "recorded under " + run.policy();
    Run whole = new Run(title, run, run.snapshot(), List.of());
    ReportFile.write(page.getValue(), new Report(run.machine(), title, List.of(whole)));
    RecordingWords.tell(read, new Complaints(console, problems.getValue()));
    return read.problems().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }
}
