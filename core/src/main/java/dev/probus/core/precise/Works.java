package dev.probus.core.precise;

import dev.probus.api.driver.Work;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.event.WorkEvent;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Slot;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Starts work after probes, and carries out what it states and how it ends. Holder only. */
@EngineScope
final class Works {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Resources resources;
  private final Devices devices;
  private final Services services;

  @Inject
  Works(
      World world,
      Agenda agenda,
      Journal journal,
      Resources resources,
      Devices devices,
      Services services) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.resources = resources;
    this.devices = devices;
    this.services = services;
  }

  void start(DeviceNode node, String name, Work work) {
    WorkRun run = new WorkRun(node, name, work, this, services);
    run.binding.running.add(run);
    world.works.add(run);
    world.pending++;
    journal.write(() -> new WorkEvent.Started(node.id, name));
    String strand = "probus-work " + node.id + " " + name;
    agenda.afterwards(() -> services.scheduler().start(strand, Scheduler.Kind.BLOCKS, run::run));
  }

  void ended(WorkRun run, @Nullable Failure failure) {
    DeviceNode node = run.node;
    world.pending--;
    world.works.remove(run);
    run.binding.running.remove(run);
    if (run.cancelled) {
      journal.write(() -> new WorkEvent.Cancelled(node.id, run.name));
      if (failure != null && !(failure.cause() instanceof InterruptedException)) {
        String driver = node.requireDriver().name;
        journal.write(() -> new ProbeEvent.ReleaseFailed(node.id, driver, failure.cause()));
      }
      resources.unblock(node);
    } else if (failure == null) {
      journal.write(() -> new WorkEvent.Ended(node.id, run.name));
    } else {
      journal.write(() -> new WorkEvent.Failed(node.id, run.name, failure.cause()));
      node.aside().failure = failure.cause();
      node.note("work '" + run.name + "' failed: " + failure.text());
      agenda.doom(node, new UnbindCause.WorkFailed(run.name));
    }
  }

  void publish(WorkRun run, Slot<DeviceNode> slot, Object value) {
    if (current(run)) {
      resources.publish(slot, value, run.node);
    }
  }

  void withdraw(WorkRun run, Slot<DeviceNode> slot) {
    if (current(run)) {
      resources.withdraw(slot, run.node);
    }
  }

  void never(WorkRun run, Slot<DeviceNode> slot) {
    if (current(run)) {
      resources.never(slot, run.node);
    }
  }

  void add(WorkRun run, DeviceNode child) {
    if (current(run)) {
      devices.appeared(child);
    }
  }

  /** Tells whether the binding that the work belongs to still holds. */
  private static boolean current(WorkRun run) {
    return run.node.binding == run.binding && run.node.state() != DeviceState.UNBINDING;
  }
}
