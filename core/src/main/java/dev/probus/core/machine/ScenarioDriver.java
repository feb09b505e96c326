package dev.probus.core.machine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.linux.Errno;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A driver that does what a scenario says, on any engine. */
final class ScenarioDriver implements Driver<ScenarioDevice> {
  private final ScriptedDriver script;
  private final Performer performer;

  ScenarioDriver(ScriptedDriver script, Performer performer) {
    this.script = script;
    this.performer = performer;
  }

  @Override
  public String name() {
    return script.name();
  }

  @Override
  public MatchTable matches() {
    return new MatchTable(patterns(script));
  }

  static List<String> patterns(ScriptedDriver script) {
    String bus = script.conduct().bus();
    return script.compat().stream().map(word -> ScenarioDevice.alias(bus, word)).toList();
  }

  @Override
  public ProbeType type() {
    return script.conduct().type();
  }

  /** What the match asks for is known before; the rest, unless it is found out in the probe. */
  @Override
  public Set<ResourceKey<?>> needs(ScenarioDevice device) {
    Set<ResourceKey<?>> needs = new LinkedHashSet<>();
    script.matchNeeds().forEach(name -> needs.add(Resource.key(name)));
    if (!script.conduct().discovers()) {
      device.script().needs().forEach(name -> needs.add(Resource.key(name)));
    }
    return needs;
  }

  @Override
  public Set<ResourceKey<?>> promises(ScenarioDevice device) {
    Set<ResourceKey<?>> promises = new LinkedHashSet<>(device.promises());
    promise(script.onOk(), promises);
    promise(script.conduct().first(), promises);
    promise(script.conduct().work(), promises);
    return promises;
  }

  private static void promise(List<Operation> operations, Set<ResourceKey<?>> promises) {
    for (Operation operation : operations) {
      if (operation instanceof Operation.Publish(String resource)) {
        promises.add(Resource.key(resource));
      }
    }
  }

  @Override
  public ProbeOutcome probe(ScenarioDevice device, ProbeContext probe)
      throws IOException, InterruptedException {
    Stage stage = new Stage.InProbe(probe);
    if (script.conduct().takes().isPositive()) {
      probe.pause(script.conduct().takes());
    }
    performer.perform(script.conduct().first(), stage);
    Optional<ProbeOutcome> not = script.late() ? result(device) : miss(device, probe, stage);
    if (not.isEmpty()) {
      not = script.late() ? miss(device, probe, stage) : result(device);
    }
    if (not.isPresent()) {
      return not.get();
    }
    take(device, probe, stage);
    return ProbeOutcome.bound();
  }

  private void take(ScenarioDevice device, ProbeContext probe, Stage stage)
      throws IOException, InterruptedException {
    performer.perform(script.onOk(), stage);
    device.script().gives().forEach(name -> probe.publish(Resource.key(name), new Resource(name)));
    List<Operation> work = script.conduct().work();
    if (!work.isEmpty()) {
      probe.afterBind(name() + " work", after -> performer.perform(work, new Stage.InWork(after)));
    }
  }

  /** That it came late is told by the engine; a model has nothing to do then. */
  private static void prefer(Wish wish, ProbeContext probe) {
    probe.optional(Resource.key(wish.resource()), wish.patience(), late -> {});
  }

  /** Asks for what the device needs; returns a deferral for the first thing that is missing. */
  private Optional<ProbeOutcome> miss(ScenarioDevice device, ProbeContext probe, Stage stage)
      throws IOException, InterruptedException {
    for (String name : script.matchNeeds()) {
      probe.require(Resource.key(name));
    }
    for (String name : device.script().needs()) {
      if (script.onMiss().isEmpty()) {
        probe.require(Resource.key(name));
      } else if (probe.get(Resource.key(name)).isEmpty()) {
        if (!script.late() && probe.attempt() <= script.missTimes()) {
          performer.perform(script.onMiss(), stage);
        }
        return Optional.of(ProbeOutcome.deferred(Resource.key(name)));
      }
    }
    device.script().wants().forEach(wish -> prefer(wish, probe));
    return Optional.empty();
  }

  /** Takes the next result; nothing if it is that the device is taken. */
  private Optional<ProbeOutcome> result(ScenarioDevice device) {
    Errno result = script.result(device.takeResult());
    return switch (result) {
      case OK -> Optional.empty();
      case EPROBE_DEFER -> Optional.of(ProbeOutcome.deferredWithoutKey("as the scenario says"));
      case ENODEV, ENXIO -> Optional.of(ProbeOutcome.rejected(result.name()));
      default -> Optional.of(ProbeOutcome.failed(new IOException(result.name())));
    };
  }
}
