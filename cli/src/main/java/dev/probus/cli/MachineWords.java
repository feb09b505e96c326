package dev.probus.cli;

import dev.probus.api.bus.MachineOptions;
import dev.probus.cli.boot.Kernel;
import dev.probus.cli.boot.Machines;
import dev.probus.cli.boot.Wanted;
import dev.probus.cli.console.BadInput;
import dev.probus.core.plugin.OpenPlugins;
import java.nio.file.Path;
import java.util.ArrayList;
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
                  + " installed reader recognises; for boot also 'host': the sound hardware of"
                  + " this computer, compared with what its kernel has bound. Default:"
                  + " ${DEFAULT-VALUE}.")
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
              "A file or folder of module configuration, as /etc/modprobe.d; it counts for all"
                  + " modules. May be repeated, the most important first.")
          .auxiliaryTypes(Path.class)
          .build();

  private final PluginWords plugins = new PluginWords(PluginWords.MACHINES);

  private final OptionSpec with =
      Verb.value(
              "--with",
              "NAME=VALUE",
              List.class,
              "Say something of the machine before it is made; 'probus buses' lists what each"
                  + " knows. May be repeated.")
          .auxiliaryTypes(String.class)
          .build();

  private final OptionSpec fault =
      Verb.value(
              "--fault",
              "FAULT",
              List.class,
              "Have hardware misbehave, as ghost@1 does; the same as --with fault=FAULT. May be"
                  + " repeated.")
          .auxiliaryTypes(String.class)
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
    return plugins
        .options(verb.addOption(descriptions).addOption(tables).addOption(config))
        .addOption(with)
        .addOption(fault)
        .addOption(seed);
  }

  /** Returns the name of the machine. */
  String name() {
    return name.getValue();
  }

  /** Returns which machine is meant. */
  Wanted wanted() throws BadInput {
    return new Wanted(
        name.getValue(), Optional.ofNullable(descriptions.getValue()), said(), plugins.layers());
  }

  /** Reads where modules are found. */
  Optional<Kernel> kernel() throws BadInput {
    return Kernel.read(
        Optional.ofNullable(tables.getValue()),
        Optional.ofNullable(config.<List<Path>>getValue()).orElse(List.of()),
        plugins.found().stream().map(OpenPlugins::folder).toList());
  }

  private MachineOptions said() throws BadInput {
    List<MachineOptions.Said> all = new ArrayList<>();
    for (String word : words(with)) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new BadInput("--with " + word + ": expected NAME=VALUE");
      }
      all.add(new MachineOptions.Said(word.substring(0, equals), word.substring(equals + 1)));
    }
    words(fault).forEach(word -> all.add(new MachineOptions.Said("fault", word)));
    return new MachineOptions(all);
  }

  private static List<String> words(OptionSpec option) {
    return Optional.ofNullable(option.<List<String>>getValue()).orElse(List.of());
  }

  /** Returns what decides the order of things. */
  long seed() {
    return seed.getValue();
  }
}
