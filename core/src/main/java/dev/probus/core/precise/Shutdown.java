package dev.probus.core.precise;

import dev.probus.api.driver.DriverModule;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** Ends an engine, step by step; the caller's thread waits for each. */
@EngineScope
final class Shutdown {
  private final World world;
  private final Holder holder;
  private final Agenda agenda;
  private final Dispatch dispatch;
  private final ModuleStarts starts;
  private final ModuleUnloading unloading;
  private final BusCalls calls;
  private final Journal journal;
  private final LaneRunner lanes;
  private final Scheduler scheduler;
  private final Settings settings;

  @Inject
  Shutdown(
      World world,
      Holder holder,
      Agenda agenda,
      Dispatch dispatch,
      ModuleStarts starts,
      ModuleUnloading unloading,
      BusCalls calls,
      Journal journal,
      LaneRunner lanes,
      Scheduler scheduler,
      Settings settings) {
    this.world = world;
    this.holder = holder;
    this.agenda = agenda;
    this.dispatch = dispatch;
    this.starts = starts;
    this.unloading = unloading;
    this.calls = calls;
    this.journal = journal;
    this.lanes = lanes;
    this.scheduler = scheduler;
    this.settings = settings;
  }

  /** Removes all devices, last bound first, and waits for it, but not for ever. */
  void removeAll() {
    holder.state(() -> {
      world.closing = true;
      agenda.start();
      starts.close();
      calls.takeBack();
      List<DeviceNode> all = new ArrayList<>(world.devices.size());
      world.devices.forEach(all::add);
      all.sort((a, b) -> Long.compare(b.boundAs, a.boundAs)); // last bound first
      all.forEach(node -> agenda.doom(node, new UnbindCause.DeviceGone()));
    });
    try {
      lanes.lend(Deadline.in(scheduler, settings.closeWithin()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops the modules, last loaded first, but for those whose drivers have not returned. */
  void stopModules() {
    SequencedMap<String, DriverModule> stoppable = holder.ask(unloading::all);
    stoppable.forEach(this::stop);
  }

  private void stop(String name, DriverModule code) {
    try {
      code.stop();
    } catch (Throwable e) { // contained: closing goes on
      holder.state(() -> journal.write(() -> new EngineEvent.PartFailed("module " + name, e)));
    }
  }

  /** Lets the engine's own lanes end, and has keys forget what they were in it. */
  void stopLanes() {
    world.slots.release();
    holder.state(() -> {
      world.closed = true;
      dispatch.stopNeedless();
    });
    scheduler.close();
  }
}
