package dev.probus.core.precise;

import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.core.async.Task;
import dev.probus.core.resource.SlotTable;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;

/** What the contexts that drivers see are made of. May be used from any thread. */
@EngineScope
final class Services {
  private final World world;
  private final Settings settings;
  private final Scheduler scheduler;
  private final Inbox inbox;
  private final ModuleDoor door;
  private final Foresight foresight;

  @Inject
  Services(
      World world,
      Settings settings,
      Scheduler scheduler,
      Inbox inbox,
      ModuleDoor door,
      Foresight foresight) {
    this.world = world;
    this.settings = settings;
    this.scheduler = scheduler;
    this.inbox = inbox;
    this.door = door;
    this.foresight = foresight;
  }

  Foresight foresight() {
    return foresight;
  }

  SlotTable<DeviceNode> slots() {
    return world.slots;
  }

  FirmwareSource firmware() {
    return settings.firmware();
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Inbox inbox() {
    return inbox;
  }

  ModuleRequests modules(String by, Task party) {
    return door.requests(by, party);
  }
}
