package dev.probus.core.linux.engine;

import dev.probus.api.driver.ModuleContext;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import java.time.Duration;

/**
 * What a module sees while it starts. From any thread outside the core.
 *
 * @param label what it is called when it asks or states something
 */
record LoadedContext(Kernel kernel, String label) implements ModuleContext {
  @Override
  public ModuleRequests modules() {
    return kernel.modules.requests(label);
  }

  @Override
  public FirmwareSource firmware() {
    return kernel.settings.firmware();
  }

  @Override
  public Publisher publisher() {
    return new OutsidePublisher(kernel, label);
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    kernel.strands.pause(time);
  }
}
