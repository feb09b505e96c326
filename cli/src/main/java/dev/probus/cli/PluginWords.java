package dev.probus.cli;

import dev.probus.api.bus.BusProvider;
import dev.probus.api.bus.MachineFamily;
import dev.probus.api.bus.MachineProvider;
import dev.probus.api.bus.MachineReader;
import dev.probus.cli.boot.Plugins;
import dev.probus.cli.console.BadInput;
import dev.probus.core.plugin.OpenPlugins;
import dev.probus.core.plugin.PluginFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The words by which verbs are told of plugin jars. */
final class PluginWords {
  /** What is asked of a plugin before an engine runs. */
  static final Set<Class<?>> MACHINES =
      Set.of(MachineProvider.class, MachineFamily.class, MachineReader.class, BusProvider.class);

  private final Set<Class<?>> services;

  private final OptionSpec folders =
      Verb.value(
              "--plugins",
              "DIR",
              List.class,
              "A folder of plugin jars, whose modules are loaded when they are asked for, before"
                  + " all others of their name, and whose machines can be named. May be repeated,"
                  + " the most important first.")
          .auxiliaryTypes(Path.class)
          .build();

  private final OptionSpec signed =
      Verb.value(
              "--require-signed",
              "LIST",
              Path.class,
              "Use only plugin jars that this file lists: a line for each, as sha256sum writes it,"
                  + " or 'signer' and the SHA-256 fingerprint of a certificate.")
          .build();

  private @Nullable List<OpenPlugins> found;

  /** Makes words for plugins that are opened if they provide one of these services. */
  PluginWords(Set<Class<?>> services) {
    this.services = Set.copyOf(services);
  }

  /** Adds the options. */
  CommandSpec options(CommandSpec verb) {
    return verb.addOption(folders).addOption(signed);
  }

  /** Returns what was found, looked for once: machine and drivers are to have the same classes. */
  List<OpenPlugins> found() throws BadInput {
    List<OpenPlugins> before = found;
    if (before == null) {
      List<Path> places = Optional.ofNullable(folders.<List<Path>>getValue()).orElse(List.of());
      List<PluginFolder> all = Plugins.find(places, Optional.ofNullable(signed.getValue()));
      before = all.stream().map(folder -> OpenPlugins.of(folder, services)).toList();
      found = before;
    }
    return before;
  }

  /** Returns the layers of those that bring more than drivers. */
  List<ModuleLayer> layers() throws BadInput {
    return found().stream().flatMap(plugins -> plugins.layers().stream()).toList();
  }
}
