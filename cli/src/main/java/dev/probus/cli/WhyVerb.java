package dev.probus.cli;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.Machine;
import dev.probus.cli.boot.Boot;
import dev.probus.cli.boot.Kernel;
import dev.probus.cli.boot.Machines;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.why.Suspects;
import dev.probus.cli.why.WhyJson;
import dev.probus.cli.why.WhyText;
import dev.probus.core.explain.CriticalPath;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Inquiry;
import dev.probus.core.explain.Recording;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.explain.Why;
import dev.probus.core.record.ReadRecording;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus why}: tells why a device is not bound, or was not bound earlier. */
final class WhyVerb implements Verb {
  private final Machines machines;
  private final Boot boot;
  private final Console console;

  private final MachineWords words = new MachineWords();

  private final PositionalParamSpec device =
      PositionalParamSpec.builder()
          .index("1")
          .arity("0..1")
          .paramLabel("DEVICE")
          .type(String.class)
          .description(
              "The device: its id, or a part of it that no other has. Default: all that are not"
                  + " bound.")
          .build();

  private final OptionSpec all =
      Verb.flag("--all", "Explain every device that is not bound, root by root.");

  private final OptionSpec late =
      Verb.flag("--late", "Tell why the device, which is bound, was not bound earlier.");

  private final OptionSpec full =
      Verb.flag("--full", "Show all roots, all devices that a root explains, and stacks.");

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  private final OptionSpec problems = Verb.problems();

  private final PolicyWords policy = new PolicyWords();

  @Inject
  WhyVerb(Machines machines, Boot boot, Console console) {
    this.machines = machines;
    this.boot = boot;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Verb.describe(
            this,
            "why",
            "Boots a machine, or reads a recording or a kernel's log, and tells why a device is not"
                + " bound: the way to the root cause, and what could be done.",
            "it is bound, or nothing is to be explained",
            "it is not bound",
            "input or usage is wrong; of a damaged file what is sound is explained all the same");
    return words
        .options(words.name(spec).addPositional(device).addOption(policy.option()))
        .addOption(all)
        .addOption(late)
        .addOption(full)
        .addOption(json)
        .addOption(problems);
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    String wanted = device.getValue();
    if (wanted == null && late.<Boolean>getValue()) {
      throw new BadInput("--late: no device, expected one after the machine");
    }
    Optional<ReadRecording> written = RecordingWords.find(words.name());
    if (written.isPresent()) {
      int code = explain(written.get().recording());
      RecordingWords.tell(written.get(), new Complaints(console, problems.getValue()));
      return written.get().problems().isEmpty() ? code : ExitCode.BAD_INPUT;
    }
    Complaints complaints = new Complaints(console, problems.getValue());
    Machine machine = machines.find(words.wanted());
    Optional<Kernel> kernel = words.kernel();
    Console watched = console.forProgramsIf(json.getValue());
    int code =
        explain(boot.run(machine, policy.policy(), kernel, words.seed(), watched).recording());
    kernel.ifPresent(k -> complaints.passedOver(k.problems()));
    complaints.damaged(machine.problems());
    return machine.problems().isEmpty() ? code : ExitCode.BAD_INPUT;
  }

  private int explain(Recording recording) throws BadInput {
    String wanted = device.getValue();
    return wanted == null || all.<Boolean>getValue()
        ? explainAll(recording)
        : explain(recording, wanted);
  }

  private int explainAll(Recording recording) {
    List<Why.Group> groups = Inquiry.into(recording).groups();
    if (json.<Boolean>getValue()) {
      WhyJson.print(recording, groups, console.out());
    } else {
      new WhyText(console, full.<Boolean>getValue())
          .print(groups, recording.snapshot().devices().size());
    }
    return groups.isEmpty() ? ExitCode.DONE : ExitCode.TROUBLE;
  }

  private int explain(Recording recording, String wanted) throws BadInput {
    Snapshot snapshot = recording.snapshot();
    DeviceId id = Suspects.find(wanted, snapshot.devices().stream().map(DeviceStatus::id).toList());
    Why why = Inquiry.into(recording).of(id).orElseThrow();
    if (late.<Boolean>getValue() && why.device().state() == DeviceState.BOUND) {
      CriticalPath path = CriticalPath.of(recording, id).orElseThrow();
      if (json.<Boolean>getValue()) {
        WhyJson.print(recording, path, console.out());
      } else {
        new WhyText(console, full.<Boolean>getValue()).print(path);
      }
    } else if (json.<Boolean>getValue()) {
      WhyJson.print(recording, why, console.out());
    } else {
      new WhyText(console, full.<Boolean>getValue()).print(why);
    }
    return why.device().state() == DeviceState.BOUND ? ExitCode.DONE : ExitCode.TROUBLE;
  }
}
