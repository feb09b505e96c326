package dev.probus.cli;

import dev.probus.cli.boot.Kernel;
import dev.probus.cli.boot.Machines;
import dev.probus.cli.boot.Wanted;
import dev.probus.cli.console.BadInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The words by which verbs are told which machine to run, with what modules, in which order. */
final class MachineWords {
  private final PositionalParamSpec name =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .paramLabel("MACHINE")
          .type(String.class)
          .defaultValue(Machines.DEFAULT)
          .description(
              "A bundled machine ('probus buses' lists them), or a file or folder that an"
                  + " installed reader recognises. Default: ${DEFAULT-VALUE}.")
          .build();

  private final OptionSpec tables =
      Verb.value(
              "--modules",
              "DIR",
              Path.class,
              "Find modules in a kernel's tables, as in /lib/modules/VERSION, instead of the"
                  + " drivers' own short ones.")
          .build();

  private final OptionSpec config =
      Verb.value(
              "--config",
              "PLACE",
              List.class,
              "A file or folder of module configuration, as /etc/modprobe.d; goes with --modules."
                  + " May be repeated, the most important first.")
          .auxiliaryTypes(Path.class)
          .build();

  private final OptionSpec descriptions =
      Verb.value(
              "--tables",
              "DIR",
              Path.class,
              "Find machines of a family, such as sdw:NAME, in the tables of a folder, before"
                  + " those that are bundled.")
          .build();

  private final OptionSpec seed = Verb.seed();

  /** Adds the name of the machine. */
  CommandSpec name(CommandSpec verb) {
    return verb.addPositional(name);
  }

  /** Adds the options. */
  CommandSpec options(CommandSpec verb) {
    return verb.addOption(descriptions).addOption(tables).addOption(config).addOption(seed);
  }

  /** Returns which machine is meant. */
  Wanted wanted() {
    return new Wanted(name.getValue(), Optional.ofNullable(descriptions.getValue()));
  }

  /** Reads where modules are found. */
  Optional<Kernel> kernel() throws BadInput {
    return Kernel.read(
        Optional.ofNullable(tables.getValue()),
        Optional.ofNullable(config.<List<Path>>getValue()).orElse(List.of()));
  }

  /** Returns what decides the order of things. */
  long seed() {
    return seed.getValue();
  }
}
