package dev.probus.cli;

import dev.probus.cli.boot.Kernel;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.IoReason;
import dev.probus.cli.modprobe.Answer;
import dev.probus.cli.modprobe.AnswerJson;
import dev.probus.cli.modprobe.AnswerLines;
import dev.probus.cli.modprobe.AnswerPrinter;
import dev.probus.cli.modprobe.AnswerRows;
import dev.probus.cli.modprobe.Modprobe;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus modprobe}: tells what the real one would answer, and loads nothing. */
final class ModprobeVerb implements Verb {
  private static final String STANDARD_INPUT = "-";

  private final Console console;

  private final PositionalParamSpec names =
      PositionalParamSpec.builder()
          .arity("1..*")
          .required(true)
          .paramLabel("NAME")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .description(
              "A module, a modalias, or symbol:NAME. A single '-' reads a name a line from"
                  + " standard input, and prints a row for each: the name, a tab, and the answers"
                  + " with a blank between them, or NONE.")
          .build();

  private final OptionSpec resolve =
      OptionSpec.builder("-R", "--resolve-alias")
          .type(boolean.class)
          .defaultValue("false")
          .description("Print the modules that a name stands for, blacklisted ones among them.")
          .build();

  private final OptionSpec depends =
      OptionSpec.builder("-D", "--show-depends")
          .type(boolean.class)
          .defaultValue("false")
          .description(
              "Print what is loaded for a name, in order: MODULE, builtin:MODULE if it is part of"
                  + " the kernel, install:MODULE if a command stands in for it, which is not run.")
          .build();

  private final OptionSpec tables =
      Verb.value("--modules", "DIR", Path.class, "A kernel's tables, as in /lib/modules/VERSION.")
          .required(true)
          .build();

  private final OptionSpec config =
      OptionSpec.builder("-C", "--config")
          .paramLabel("PLACE")
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .description(
              "A file or folder of module configuration, as /etc/modprobe.d; none is read without."
                  + " May be repeated, the most important first.")
          .build();

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  private final OptionSpec problems =
      Verb.flag("--problems", "List all lines that were passed over instead of the first.");

  @Inject
  ModprobeVerb(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "modprobe",
            "Answers as modprobe would which modules a name stands for, or what is loaded for it."
                + " Nothing is loaded.",
            "every name is known, though all it stands for may be blacklisted",
            "a name is not known",
            "input or usage is wrong")
        .addPositional(names)
        .addOption(resolve)
        .addOption(depends)
        .addOption(tables)
        .addOption(config)
        .addOption(json)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput {
    boolean steps = depends.getValue();
    if (steps == resolve.<Boolean>getValue()) {
      throw new BadInput(
          (steps ? "both of" : "neither of") + " -R and --show-depends, expected one of them");
    }
    List<String> asked = names.getValue();
    boolean streamed = asked.contains(STANDARD_INPUT);
    if (streamed && asked.size() > 1) {
      throw new BadInput("'-' among names, expected it alone");
    }
    Path folder = tables.getValue();
    Kernel kernel = kernel(folder);
    Modprobe modprobe = steps ? Modprobe.steps(kernel) : Modprobe.candidates(kernel);
    new Complaints(console, problems.getValue()).passedOver(kernel.problems());
    try (AnswerPrinter printer = printer(streamed, folder, kernel)) {
      return streamed ? answerAll(input(), modprobe, printer) : answer(asked, modprobe, printer);
    }
  }

  private Kernel kernel(Path folder) throws BadInput {
    List<Path> places = Optional.ofNullable(config.<List<Path>>getValue()).orElse(List.of());
    return Kernel.read(folder, places);
  }

  private AnswerPrinter printer(boolean streamed, Path folder, Kernel kernel) {
    if (json.getValue()) {
      return new AnswerJson(console.out(), folder, kernel.problems());
    }
    return streamed ? new AnswerRows(console.out()) : new AnswerLines(console, folder);
  }

  private static int answer(Iterable<String> asked, Modprobe modprobe, AnswerPrinter printer) {
    int code = ExitCode.DONE;
    for (String name : asked) {
      Answer answer = modprobe.ask(name);
      printer.print(answer);
      code = answer.known() ? code : ExitCode.TROUBLE;
    }
    return code;
  }

  private BufferedReader input() throws BadInput {
    return console
        .in()
        .orElseThrow(() -> new BadInput("-: no standard input here, expected names as words"));
  }

  /** Answers line by line, so that any number of names can be asked for. */
  private static int answerAll(BufferedReader in, Modprobe modprobe, AnswerPrinter printer)
      throws BadInput {
    int code = ExitCode.DONE;
    try {
      for (String name = in.readLine(); name != null; name = in.readLine()) {
        code = Math.max(code, answer(List.of(name), modprobe, printer));
      }
    } catch (IOException e) {
      throw new BadInput(IoReason.line("standard input", e, "a name a line"));
    }
    return code;
  }
}
