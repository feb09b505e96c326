package dev.probus.cli.boot;

import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineFamily;
import dev.probus.api.bus.MachineOption;
import dev.probus.api.bus.MachineOptions;
import dev.probus.api.bus.MachineProvider;
import dev.probus.api.bus.MachineReader;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.IoReason;
import dev.probus.cli.plugin.PluginServices;
import dev.probus.cli.plugin.Services;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds machines: those that come with plug-ins by name, others in files and folders. */
public final class Machines {
  /** The machine that is booted if nobody says which. */
  public static final String DEFAULT = "sof-hda";

  private final Services services;

  @Inject
  Machines(Services services) {
    this.services = services;
  }

  /**
   * Makes the machine of this name, or else reads the file or folder of this name. What tables
   * describe comes before what is bundled.
   *
   * @throws BadInput if there is neither, nobody can read it, or it does not understand what is
   *     said of it
   */
  public Machine find(Wanted wanted) throws BadInput {
    try {
      return make(wanted.name(), wanted);
    } catch (IllegalArgumentException e) {
      if (wanted.said().all().isEmpty()) {
        throw e;
      }
      throw new BadInput(wanted.name() + ": " + e.getMessage());
    }
  }

  private Machine make(String name, Wanted wanted) throws BadInput {
    MachineOptions said = wanted.said();
    Services services = services(wanted);
    List<MachineProvider> bundled = bundled(services);
    List<MachineProvider> known = new ArrayList<>();
    if (wanted.tables().isPresent()) {
      known.addAll(described(services, wanted.tables().get()));
    }
    known.addAll(bundled);
    services.all(MachineFamily.class).forEach(family -> known.addAll(family.machines()));
    for (MachineProvider provider : known) {
      if (provider.name().equals(name)) {
        check(name, said, provider.options());
        return provider.machine(said);
      }
    }
    Path path = path(name).orElseThrow(() -> unknown(name, bundled, known));
    try {
      MachineReader reader = reader(services, path);
      check(name, said, reader.options());
      return reader.read(path, said);
    } catch (IOException e) {
      throw new BadInput(IoReason.line(name, e, "a file or folder that can be read"));
    } catch (UnreadableMachineException e) {
      throw new BadInput(e.problem().toString());
    }
  }

  private Services services(Wanted wanted) {
    return wanted.plugins().isEmpty() ? services : new PluginServices(wanted.plugins(), services);
  }

  private static void check(String machine, MachineOptions said, List<MachineOption> known)
      throws BadInput {
    for (String name : said.unknownTo(known)) {
      String names = known.stream().map(MachineOption::name).collect(Collectors.joining(", "));
      throw new BadInput(
          machine
              + ": no option "
              + name
              + (names.isEmpty() ? ", expected none" : ", expected one of: " + names));
    }
  }

  /** Returns the machines that the tables of a folder describe, of whatever family. */
  private static List<MachineProvider> described(Services services, Path tables) throws BadInput {
    List<MachineProvider> machines = new ArrayList<>();
    try {
      for (MachineFamily family : services.all(MachineFamily.class)) {
        machines.addAll(family.machines(tables));
      }
    } catch (IOException e) {
      throw new BadInput(IoReason.line(tables.toString(), e, "tables that can be read"));
    }
    if (machines.isEmpty()) {
      throw new BadInput(
          tables + ": no machine in tables here, expected a folder such as one with machines.tsv");
    }
    return machines;
  }

  /** Returns the machines that are the same but for the way in which their drivers are written. */
  public List<String> variants(Wanted wanted) {
    return services(wanted).all(MachineProvider.class).stream()
        .filter(provider -> provider.name().equals(wanted.name()))
        .flatMap(provider -> provider.variants().stream())
        .map(MachineProvider::name)
        .toList();
  }

  /** Returns all machines that come with plug-ins, each followed by its variants. */
  public static List<MachineProvider> bundled(Services services) {
    return services.all(MachineProvider.class).stream()
        .flatMap(provider -> Stream.concat(Stream.of(provider), provider.variants().stream()))
        .toList();
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::exists);
    } catch (InvalidPathException _) { // then it names no file either
      return Optional.empty();
    }
  }

  /** Tells whether a machine of this name comes with a plug-in. */
  public boolean known(Wanted wanted) {
    return bundled(services(wanted)).stream()
        .anyMatch(machine -> machine.name().equals(wanted.name()));
  }

  /**
   * Tells whether some reader takes the file or folder for a machine.
   *
   * @param wanted whose plugins may bring a reader
   * @throws IOException if it cannot be read at all
   */
  public boolean readable(Wanted wanted, Path path) throws IOException {
    for (MachineReader reader : services(wanted).all(MachineReader.class)) {
      if (reader.recognises(path)) {
        return true;
      }
    }
    return false;
  }

  private static MachineReader reader(Services services, Path path) throws IOException, BadInput {
    List<MachineReader> readers = services.all(MachineReader.class);
    for (MachineReader reader : readers) {
      if (reader.recognises(path)) {
        return reader;
      }
    }
    String formats = readers.stream().map(MachineReader::format).collect(Collectors.joining(", "));
    throw new BadInput(
        path
            + (Files.isDirectory(path) ? "" : ":1")
            + (formats.isEmpty()
                ? ": no reader of machines is installed, expected one"
                : ": no reader recognises it, expected one of: " + formats));
  }

  /** Names what is bundled, and of a family only what it is asked for. */
  private static BadInput unknown(
      String name, List<MachineProvider> bundled, List<MachineProvider> known) {
    String family = name.substring(0, name.indexOf(':') + 1);
    List<MachineProvider> near =
        family.isEmpty()
            ? bundled
            : known.stream().filter(provider -> provider.name().startsWith(family)).toList();
    String names = near.stream().map(MachineProvider::name).collect(Collectors.joining(", "));
    return new BadInput(
        name
            + ": no such machine, file or folder, expected "
            + (names.isEmpty() ? "a file or folder" : "a file, a folder or one of: " + names));
  }
}
