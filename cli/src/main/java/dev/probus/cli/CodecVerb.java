package dev.probus.cli;

import dev.probus.bus.hda.dump.DumpReader;
import dev.probus.cli.codec.CodecJson;
import dev.probus.cli.codec.CodecPrinter;
import dev.probus.cli.codec.CodecProc;
import dev.probus.cli.codec.CodecText;
import dev.probus.cli.codec.DumpFile;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.Progress;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    /** For programs. */
    json
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
          .description("A codec's proc file, several of them in one, or the output of alsa-info.")
          .build();

  private final OptionSpec format =
      Verb.value(
              "--format",
              "FORM",
              Format.class,
              "How to show them: tree (the default), proc (the kernel's own text), or json (one"
                  + " object, described in docs/json.md).")
          .defaultValue("tree")
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
        .addOption(only)
        .addOption(json)
        .addOption(verbs)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput {
    OptionalInt address = address();
    Complaints complaints = new Complaints(console, problems.getValue());
    List<Path> paths = files.getValue();
    DumpReader reader = new DumpReader();
    List<List<String>> damage = new ArrayList<>(); // told at the end, not across a progress bar
    int code = ExitCode.DONE;
    try (CodecPrinter printer = printer(paths.size() > 1);
        Progress progress = new Progress(console, "files", paths.size())) {
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

  private CodecPrinter printer(boolean several) throws BadInput {
    Format form = json.<Boolean>getValue() ? Format.json : format.getValue();
    boolean sent = verbs.getValue();
    if (sent && form != Format.tree && form != Format.json) {
      throw new BadInput("--verbs: not with --format " + form + ", expected tree or json");
    }
    return switch (form) {
      case tree -> new CodecText(console, several, sent);
      case proc -> new CodecProc(console.out());
      case json -> new CodecJson(console.out(), sent);
    };
  }
}
