package dev.probus.core.machine;

import dev.probus.core.linux.Errno;
import dev.probus.core.linux.LinkFlag;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.LinuxDriver;
import dev.probus.core.linux.Match;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A driver that does what a scenario says. */
final class ModelDriver implements LinuxDriver {
  private final ScriptedDriver script;
  private final ModelMachine machine;

  ModelDriver(ScriptedDriver script, ModelMachine machine) {
    this.script = script;
    this.machine = machine;
  }

  @Override
  public String name() {
    return script.name();
  }

  @Override
  public boolean async() {
    return script.async();
  }

  @Override
  public boolean suppressBindAttributes() {
    return script.suppressesBind();
  }

  @Override
  public boolean hasSyncState() {
    return script.syncsState();
  }

  @Override
  public void syncState(LinuxDevice device) {
    tell("sync_state " + device);
  }

  @Override
  public Match match(LinuxDevice device) {
    List<String> compat = machine.device(device.name()).script.compat();
    if (Collections.disjoint(compat, script.compat())) {
      return Match.NO;
    }
    return script.matchNeeds().stream().allMatch(machine::has) ? Match.YES : Match.DEFER;
  }

  @Override
  public Errno probe(LinuxDevice device) {
    ModelDevice model = machine.device(device.name());
    model.attempts++;
    tell("probe " + device + " " + name() + " " + model.attempts);
    Errno code = script.late() ? resultFirst(model, device) : needsFirst(model, device);
    if (code == Errno.OK) {
      script.onOk().forEach(operation -> perform(operation, model));
      model.script.gives().forEach(machine::publish);
    }
    tell("result " + device + " " + name() + " " + TraceText.code(code));
    return code;
  }

  /** Takes what its probes added with it, the latest declared first, then what it gives. */
  @Override
  public void remove(LinuxDevice device) {
    tell("driver-remove " + device);
    ModelDevice model = machine.device(device.name());
    for (ModelDevice other : machine.devices().reversed()) {
      if (other.adder == model) {
        machine.remove(other); // one that is held by a foreign child stays
      }
    }
    model.script.gives().reversed().forEach(machine::withdraw);
  }

  private Errno needsFirst(ModelDevice model, LinuxDevice device) {
    if (lacks(model, device)) {
      if (model.attempts <= script.missTimes()) {
        script.onMiss().forEach(operation -> perform(operation, model));
      }
      return Errno.EPROBE_DEFER;
    }
    return nextResult(model);
  }

  private Errno resultFirst(ModelDevice model, LinuxDevice device) {
    Errno code = nextResult(model);
    return code == Errno.OK && lacks(model, device) ? Errno.EPROBE_DEFER : code;
  }

  private Errno nextResult(ModelDevice model) {
    return script.result(model.resultsTaken++);
  }

  /** Looks for the first missing resource, and says so. */
  private boolean lacks(ModelDevice model, LinuxDevice device) {
    Optional<String> missing =
        model.script.needs().stream().filter(need -> !machine.has(need)).findFirst();
    missing.ifPresent(need -> {
      tell("missing " + need);
      device.deferredBecause("need " + need);
    });
    return missing.isPresent();
  }

  private void perform(Operation operation, ModelDevice model) {
    tell("op " + operation.text());
    switch (operation) {
      case Operation.Publish(String resource) -> machine.publish(resource);
      case Operation.Trigger() -> machine.core().trigger();
      case Operation.Add(String name) -> answer(machine.add(machine.device(name), model));
      case Operation.Delete(String name) -> answer(machine.remove(machine.device(name)));
      case Operation.Link(String name) ->
          answer(machine.link(model, machine.device(name), Set.of(LinkFlag.AUTOREMOVE_CONSUMER)));
      case Operation.Withdraw _,
          Operation.Never _,
          Operation.Sleep _,
          Operation.Request _,
          Operation.Fail _,
          Operation.Hang _ ->
          throw new IllegalArgumentException(operation + " is not replayed");
    }
  }

  private void answer(Errno code) {
    tell("opret " + TraceText.code(code));
  }

  private void tell(String line) {
    machine.trace().line(line);
  }
}
