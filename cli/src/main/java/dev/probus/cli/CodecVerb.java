package dev.probus.cli;

import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.cli.codec.CodecDiff;
import dev.probus.cli.codec.CodecDot;
import dev.probus.cli.codec.CodecJson;
import dev.probus.cli.codec.CodecPrinter;
import dev.probus.cli.codec.CodecProc;
import dev.probus.cli.codec.CodecSummary;
import dev.probus.cli.codec.CodecSvg;
import dev.probus.cli.codec.CodecText;
import dev.probus.cli.codec.DumpFile;
import dev.probus.cli.codec.EraChoice;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.Progress;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus codec}: enumerates the codecs of dumps by verbs. */
final class CodecVerb implements Verb {

  /** The forms in which codecs can be shown. */
  enum Format {
    /** For people. */
    tree,
    /** The kernel's own text. */
    proc,
    /** How the dump differs from that text. */
    diff,
    /** For programs. */
    json,
    /** A graph for Graphviz. */
    dot,
    /** The same graph as a picture. */
    svg
  }

  private static final int LAST_ADDRESS = 15;

  private final Console console;

  private final PositionalParamSpec files =
      PositionalParamSpec.builder()
          .arity("1..*")
          .required(true)
          .paramLabel("FILE")
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .description(
              "A codec's proc file, several of them in one, or the output of alsa-info; with"
                  + " --summary also a folder.")
          .build();

  private final OptionSpec format =
      Verb.value(
              "--format",
              "FORM",
              Format.class,
              "How to show them: tree (the default), proc (the kernel's own text), diff (how the"
                  + " dump differs from that), json (one object, described in docs/json.md), svg (a"
                  + " picture of how signals flow), or dot (the same for Graphviz).")
          .defaultValue("tree")
          .build();

  private final OptionSpec era =
      Verb.value(
              "--era",
              "ERA",
              String.class,
              "With proc and diff: the text as older kernels printed it. E1: rates, bits and types"
                  + " in one line; E2: more of each node; E3: 'Function Id'; E4: 'AFG Function Id';"
                  + " E5: 'IEC Coding Type'; E6: 'State of AFG'; own: whatever form the dump itself"
                  + " has. Default: that of Linux 6.1.")
          .build();

  private final OptionSpec only =
      Verb.value("--codec", "N", Integer.class, "Show only codecs at this address, 0 to 15.")
          .build();

  private final OptionSpec json = Verb.flag("--json", "The same as --format json.");

  private final OptionSpec verbs =
      Verb.flag(
          "--verbs",
          "Show every verb that enumeration sends, and its response; with the forms tree and"
              + " json.");

  private final OptionSpec summary =
      Verb.flag(
          "--summary",
          "Show a line for each file, and for each file in a folder and in the folders below it;"
              + " several are read at once.");

  private final OptionSpec problems =
      Verb.flag("--problems", "List all problems of a damaged file instead of the first.");

  @Inject
  CodecVerb(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "codec",
            "Enumerates each HD-audio codec of a dump by verbs, and shows what it is.",
            "every codec was enumerated",
            "a codec was refused, as the kernel would refuse it",
            "input or usage is wrong; of a damaged file what is sound is shown all the same")
        .addPositional(files)
        .addOption(format)
        .addOption(era)
        .addOption(only)
        .addOption(json)
        .addOption(verbs)
        .addOption(summary)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    OptionalInt address = address();
    if (summary.getValue()) {
      if (form() != Format.tree || era.getValue() != null || verbs.<Boolean>getValue()) {
        throw new BadInput(
            "--summary: with --format, --json, --era or --verbs, expected none of them");
      }
      return new CodecSummary(console, address).show(files.getValue());
    }
    return show(address);
  }

  private int show(OptionalInt address) throws BadInput {
    Complaints complaints = new Complaints(console, problems.getValue());
    List<Path> paths = files.getValue();
    DumpReader reader = new DumpReader();
    List<List<String>> damage = new ArrayList<>(); // told at the end, not across a progress bar
    int code = ExitCode.DONE;
    try (CodecPrinter printer = printer(paths.size() > 1);
        Progress progress =
            Progress.among(console.forProgramsIf(form() == Format.json), "files", paths.size())) {
      for (Path path : paths) {
        DumpFile dump = DumpFile.read(reader, path, address);
        printer.print(dump);
        damage.add(dump.lines());
        code = Math.max(code, dump.exitCode());
        progress.step();
      }
    }
    damage.forEach(complaints::damaged);
    return code;
  }

  private OptionalInt address() throws BadInput {
    Integer address = only.getValue();
    if (address == null) {
      return OptionalInt.empty();
    }
    if (address < 0 || address > LAST_ADDRESS) {
      throw new BadInput("--codec " + address + ": no address, expected 0 to " + LAST_ADDRESS);
    }
    return OptionalInt.of(address);
  }

  private Format form() {
    return json.<Boolean>getValue() ? Format.json : format.getValue();
  }

  private CodecPrinter printer(boolean several) throws BadInput {
    Format form = form();
    Optional<String> said = Optional.ofNullable(era.getValue());
    if (said.isPresent() && form != Format.proc && form != Format.diff) {
      throw new BadInput("--era: not with --format " + form + ", expected proc or diff");
    }
    boolean sent = verbs.getValue();
    if (sent && form != Format.tree && form != Format.json) {
      throw new BadInput("--verbs: not with --format " + form + ", expected tree or json");
    }
    EraChoice choice = EraChoice.of(said);
    return switch (form) {
      case tree -> new CodecText(console, several, sent);
      case proc -> new CodecProc(console.out(), choice);
      case diff -> new CodecDiff(console, choice);
      case dot -> new CodecDot(console.out());
      case svg -> new CodecSvg(console);
      case json -> new CodecJson(console.out(), sent);
    };
  }
}
