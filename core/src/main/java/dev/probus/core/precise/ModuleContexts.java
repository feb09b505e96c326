package dev.probus.core.precise;

import dev.probus.api.driver.ModuleContext;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import dev.probus.core.resource.Owner;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes what modules see of the engine. */
@EngineScope
final class ModuleContexts {
  private final Services services;
  private final Publishers publishers;

  @Inject
  ModuleContexts(Services services, Publishers publishers) {
    this.services = services;
    this.publishers = publishers;
  }

  ModuleContext of(String module) {
    return new Context(
        services, publishers.of(new Owner.Outside("module " + module)), "module " + module);
  }

  private record Context(Services services, Publisher publisher, String by)
      implements ModuleContext {
    @Override
    public ModuleRequests modules() {
      return services.modules(by);
    }

    @Override
    public FirmwareSource firmware() {
      return services.firmware();
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
      services.scheduler().pause(time);
    }
  }
}
