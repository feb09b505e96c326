package dev.probus.api.driver;

import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import java.time.Duration;

/** What a module may ask for while it starts, and as long as it is loaded. */
public interface ModuleContext {

  /** Returns where to ask for other modules. */
  ModuleRequests modules();

  /** Returns where to find firmware. */
  FirmwareSource firmware();

  /** Returns where to publish resources that belong to the module rather than to a device. */
  Publisher publisher();

  /**
   * Lets time pass on the engine's clock.
   *
   * @throws InterruptedException if the engine is being closed
   */
  void pause(Duration time) throws InterruptedException;
}
