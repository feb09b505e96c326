package dev.probus.core.precise;

import dev.probus.api.async.Domain;
import dev.probus.api.driver.Work;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.event.WorkEvent;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.policy.OrderedWork;
import dev.probus.core.resource.Slot;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Starts work after probes, and carries out what it states and how it ends. Holder only, but for
 * what work waits for.
 */
@EngineScope
final class Works {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Resources resources;
  private final Devices devices;
  private final Services services;
  private final Domains domains;
  private final Passages passages;

  @Inject
  Works(
      World world,
      Agenda agenda,
      Journal journal,
      Resources resources,
      Devices devices,
      Services services,
      Domains domains,
      Passages passages) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.resources = resources;
    this.devices = devices;
    this.services = services;
    this.domains = domains;
    this.passages = passages;
  }

  void start(DeviceNode node, String name, Work work) {
    WorkRun run = new WorkRun(node, name, work, this, services);
    if (work instanceof OrderedWork<?> ordered) {
      run.place = domains.enter(ordered.domain(), run);
    }
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
    if (run.place != null) {
      domains.leave(run.place);
    }
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

  void note(WorkRun run, String text) {
    if (current(run)) {
      journal.write(() -> new EngineEvent.Noted(run.node.label(), text));
    }
  }

  void begin(WorkRun by, String name, Work work) {
    if (current(by)) {
      start(by.node, name, work);
    }
  }

  /** Lets work wait for what was handed over to a domain before it. By the work. */
  void awaitEarlier(WorkRun run, Domain domain) throws InterruptedException {
    passages.await(run, gate -> domains.earlier(domain, run.place, gate));
  }

  /** Lets work wait for all of a domain. By the work. */
  void awaitAll(WorkRun run, Domain domain) throws InterruptedException {
    passages.await(run, gate -> domains.all(domain, gate));
  }

  /** Lets work wait for a region's rest. By the work. */
  void awaitRest(WorkRun run, Region region) throws InterruptedException {
    passages.await(run, gate -> passages.rest(region, run, gate));
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
