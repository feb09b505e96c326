package dev.probus.cli;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.Written;
import dev.probus.core.record.ReadRecording;
import dev.probus.core.record.Traces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus trace}: makes of a recording a trace that Perfetto shows. */
final class TraceVerb implements Verb {
  private final Console console;

  private final PositionalParamSpec recording =
      RecordingWords.at(0, "RECORDING", "A recording that --log wrote, or the log of a kernel.");

  private final PositionalParamSpec trace =
      RecordingWords.at(1, "FILE", "The trace to be written; packed if its name ends in .gz.");

  private final OptionSpec problems = Verb.problems();

  @Inject
  TraceVerb(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "trace",
            "Makes of a recording a trace in the trace-event format, which Perfetto and Chrome"
                + " show.",
            "the trace is written",
            "",
            "input or usage is wrong; of a damaged recording what is sound is in the trace all"
                + " the same")
        .addPositional(recording)
        .addPositional(trace)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput {
    ReadRecording read = RecordingWords.read(recording.<Path>getValue());
    Written.file(trace.<Path>getValue(), file -> Traces.write(file, read.recording()));
    RecordingWords.tell(read, new Complaints(console, problems.getValue()));
    return read.problems().isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }
}
