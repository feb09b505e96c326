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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code probus codec}: enumerates the codecs of dumps by verbs. */
@Command(
    name = "codec",
    description = "Enumerates each HD-audio codec of a dump by verbs, and shows what it is.",
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "%n",
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {
      "0:every codec was enumerated",
      "1:a codec was refused, as the kernel would refuse it",
      "2:input or usage is wrong; of a damaged file what is sound is shown all the same",
    })
final class CodecVerb implements Callable<Integer> {

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

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A codec's proc file, several of them in one, or the output of alsa-info.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "tree",
      description =
          "How to show them: tree (the default), proc (the kernel's own text), or json (one object,"
              + " described in docs/json.md).")
  private Format format = Format.tree;

  @Option(
      names = "--codec",
      paramLabel = "N",
      description = "Show only codecs at this address, 0 to 15.")
  private @Nullable Integer address;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean asJson;

  @Option(
      names = "--problems",
      description = "List all problems of a damaged file instead of the first.")
  private boolean allProblems;

  @Inject
  CodecVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws BadInput {
    if (address != null && (address < 0 || address > LAST_ADDRESS)) {
      throw new BadInput("--codec " + address + ": no address, expected 0 to " + LAST_ADDRESS);
    }
    Complaints complaints = new Complaints(console, allProblems);
    OptionalInt only = address == null ? OptionalInt.empty() : OptionalInt.of(address);
    DumpReader reader = new DumpReader();
    int code = ExitCode.DONE;
    try (CodecPrinter printer = printer();
        Progress progress = new Progress(console, "files", files.size())) {
      for (Path file : files) {
        DumpFile dump = DumpFile.read(reader, file, only);
        printer.print(dump);
        complaints.damaged(dump.lines());
        code = Math.max(code, dump.exitCode());
        progress.step();
      }
    }
    return code;
  }

  private CodecPrinter printer() {
    return switch (asJson ? Format.json : format) {
      case tree -> new CodecText(console, files.size() > 1);
      case proc -> new CodecProc(console.out());
      case json -> new CodecJson(console.out());
    };
  }
}
