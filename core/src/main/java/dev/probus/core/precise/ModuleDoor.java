package dev.probus.core.precise;

import dagger.Lazy;
import dev.probus.api.module.ModuleRequests;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;

/** Where modules are requested. May be used from any thread. */
@EngineScope
final class ModuleDoor {
  private final Inbox inbox;
  private final Lazy<ModuleLoading> loading;
  private final Scheduler scheduler;

  @Inject
  ModuleDoor(Inbox inbox, Lazy<ModuleLoading> loading, Scheduler scheduler) {
    this.inbox = inbox;
    this.loading = loading;
    this.scheduler = scheduler;
  }

  /** Returns the requests of one party. */
  ModuleRequests requests(String by) {
    return name -> {
      Request request = new Request(name.stripTrailing(), by, scheduler.gate());
      inbox.state(() -> loading.get().ask(request));
      return request;
    };
  }
}
