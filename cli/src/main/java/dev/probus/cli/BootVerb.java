package dev.probus.cli;

import dev.probus.api.bus.Machine;
import dev.probus.bus.hda.host.Host;
import dev.probus.cli.boot.Boot;
import dev.probus.cli.boot.BootJson;
import dev.probus.cli.boot.BootText;
import dev.probus.cli.boot.Booted;
import dev.probus.cli.boot.Kernel;
import dev.probus.cli.boot.Machines;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.console.IoReason;
import dev.probus.cli.console.Written;
import dev.probus.cli.host.HostReport;
import dev.probus.cli.report.Report;
import dev.probus.cli.report.ReportFile;
import dev.probus.cli.report.Run;
import dev.probus.core.record.RecordingWriter;
import dev.probus.core.record.Traces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code probus boot}: boots a machine and tells what came of it. */
final class BootVerb implements Verb {
  /** The machine that is the computer itself. */
  private static final String HOST = "host";

  private final Machines machines;
  private final Boot boot;
  private final Console console;

  private final MachineWords words = new MachineWords();

  private final PolicyWords policy = new PolicyWords();

  private final OptionSpec log =
      Verb.value(
              "--log",
              "FILE",
              Path.class,
              "Write every event to this file, a JSON object a line; packed if its name ends"
                  + " in .gz.")
          .build();

  private final OptionSpec trace =
      Verb.value(
              "--trace",
              "FILE",
              Path.class,
              "Write a trace to this file that Perfetto and Chrome show.")
          .build();

  private final OptionSpec page = Verb.report();

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  private final OptionSpec root =
      Verb.value(
              "--root",
              "DIR",
              Path.class,
              "With the machine 'host': the folder below which the kernel's /proc and /sys are.")
          .build();

  private final OptionSpec problems = Verb.problems();

  @Inject
  BootVerb(Machines machines, Boot boot, Console console) {
    this.machines = machines;
    this.boot = boot;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Verb.describe(
            this,
            "boot",
            "Boots a machine and shows its devices, drivers, probe calls and waits.",
            "every device is bound; of host, each to the kernel's driver",
            "a device failed, is stuck, or has no driver; or a part of the machine failed; or"
                + " the kernel of host has bound another driver",
            "input or usage is wrong; of a damaged file what is sound is booted all the same");
    return words
        .options(words.name(spec).addOption(policy.option()))
        .addOption(log)
        .addOption(trace)
        .addOption(page)
        .addOption(root)
        .addOption(json)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    if (words.name().equals(HOST)) {
      return compareWithHost();
    }
    if (root.getValue() != null) {
      throw new BadInput("--root: with the machine " + words.name() + ", expected " + HOST);
    }
    Complaints complaints = new Complaints(console, problems.getValue());
    Machine machine = machines.find(words.wanted());
    Optional<Kernel> kernel = words.kernel();
    Booted booted = boot.run(machine, policy.policy(), kernel, words.seed(), watched());
    write(booted);
    if (json.getValue()) {
      BootJson.print(booted, console.out());
    } else {
      BootText.print(booted, console);
    }
    kernel.ifPresent(k -> complaints.passedOver(k.problems()));
    List<String> refused = kernel.map(Kernel::refused).orElse(List.of());
    complaints.damaged(refused);
    complaints.damaged(machine.problems());
    if (!machine.problems().isEmpty() || !refused.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return booted.sound() ? ExitCode.DONE : ExitCode.TROUBLE;
  }

  /** Writes the files that were asked for. */
  private void write(Booted booted) throws BadInput {
    Optional<Path> file = Optional.ofNullable(log.getValue());
    if (file.isPresent()) {
      Written.file(file.get(), path -> RecordingWriter.write(path, booted.recording()));
    }
    Optional<Path> traced = Optional.ofNullable(trace.getValue());
    if (traced.isPresent()) {
      Written.file(traced.get(), path -> Traces.write(path, booted.recording()));
    }
    Optional<Path> shown = Optional.ofNullable(page.getValue());
    if (shown.isPresent()) {
      Machine machine = booted.machine();
      Report report = new Report(machine.name(), machine.title(), List.of(Run.of(booted)));
      ReportFile.write(shown.get(), report);
    }
  }

  /** Boots what this computer has, and compares it with what its kernel made of it. */
  private int compareWithHost() throws BadInput, InterruptedException {
    Complaints complaints = new Complaints(console, problems.getValue());
    Path folder = Optional.<Path>ofNullable(root.getValue()).orElse(Path.of("/"));
    Host host = readHost(folder);
    if (!host.hasCodecs() && !json.<Boolean>getValue()) {
      console.out().println(HostReport.nothing(host));
      return ExitCode.DONE;
    }
    Optional<Kernel> kernel = words.kernel();
    if (kernel.isEmpty()) {
      kernel = Kernel.installed(folder, host.tables(folder));
    }
    Booted booted = boot.run(host.machine(), policy.policy(), kernel, words.seed(), watched());
    write(booted);
    HostReport report = new HostReport(host, booted);
    if (json.getValue()) {
      report.json(console.out());
    } else {
      report.print(console);
    }
    complaints.damaged(host.problems());
    if (!host.problems().isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return report.same() ? ExitCode.DONE : ExitCode.TROUBLE;
  }

  /** Writes what was asked for beside what is printed. */
  private Console watched() {
    return console.forProgramsIf(json.getValue());
  }

  private static Host readHost(Path folder) throws BadInput {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(folder + ": no such folder, expected one with proc and sys in it");
    }
    try {
      return Host.read(folder);
    } catch (IOException e) {
      throw new BadInput(IoReason.line(folder.toString(), e, "files that can be read"));
    }
  }
}
