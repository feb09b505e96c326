package dev.probus.cli;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.diff.DiffJson;
import dev.probus.cli.diff.DiffText;
import dev.probus.cli.diff.Pair;
import dev.probus.core.record.ReadRecording;
import dev.probus.core.record.diff.Differences;
import dev.probus.core.record.diff.RecordingDiff;
import jakarta.inject.Inject;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus diff}: where two recordings part, and why. */
final class DiffVerb implements Verb {
  private final Console console;

  private final PositionalParamSpec left =
      RecordingWords.at(0, "A", "A recording that --log wrote, or the log of a kernel.");

  private final PositionalParamSpec right = RecordingWords.at(1, "B", "Another one.");

  private final OptionSpec times =
      Verb.flag("--times", "The same at another time is different, too.");

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  private final OptionSpec problems = Verb.problems();

  @Inject
  DiffVerb(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "diff",
            "Shows where two recordings part, what may be why, and which devices ended in another"
                + " way.",
            "the same happened in both",
            "they differ",
            "input or usage is wrong; of a damaged recording what is sound is compared all the"
                + " same")
        .addPositional(left)
        .addPositional(right)
        .addOption(times)
        .addOption(json)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput {
    ReadRecording one = RecordingWords.read(left.<Path>getValue());
    ReadRecording other = RecordingWords.read(right.<Path>getValue());
    Differences differences =
        RecordingDiff.of(one.recording(), other.recording(), times.getValue());
    Pair pair =
        new Pair(
            left.<Path>getValue().toString(),
            one.recording(),
            right.<Path>getValue().toString(),
            other.recording());
    if (json.getValue()) {
      DiffJson.print(pair, differences, console.out());
    } else {
      DiffText.print(pair, differences, console);
    }
    Complaints complaints = new Complaints(console, problems.getValue());
    RecordingWords.tell(one, complaints);
    RecordingWords.tell(other, complaints);
    if (!one.problems().isEmpty() || !other.problems().isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return differences.none() ? ExitCode.DONE : ExitCode.TROUBLE;
  }
}
