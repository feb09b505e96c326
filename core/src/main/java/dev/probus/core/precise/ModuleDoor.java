package dev.probus.core.precise;

import dagger.Lazy;
import dev.probus.api.module.ModuleRequests;
import dev.probus.core.async.Task;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Where modules are requested. May be used from any thread. */
@EngineScope
final class ModuleDoor {
  private final Inbox inbox;
  private final Lazy<ModuleLoading> loading;
  private final Lazy<Passages> passages;
  private final Scheduler scheduler;

  @Inject
  ModuleDoor(
      Inbox inbox, Lazy<ModuleLoading> loading, Lazy<Passages> passages, Scheduler scheduler) {
    this.inbox = inbox;
    this.loading = loading;
    this.passages = passages;
    this.scheduler = scheduler;
  }

  /**
   * Returns the requests of one party.
   *
   * @param by what it is called
   * @param party in whose name answers are awaited; null for one that nobody can wait for
   */
  ModuleRequests requests(String by, @Nullable Task party) {
    return name -> {
      Request request =
          new Request(name.stripTrailing(), by, party, passages.get(), scheduler.gate());
      inbox.state(() -> loading.get().ask(request));
      return request;
    };
  }
}
