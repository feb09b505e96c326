package dev.probus.core.machine;

import dev.probus.api.Device;
import dev.probus.api.driver.ModuleContext;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;

/**
 * The start of a module; a device that it adds is told of by the bus.
 *
 * @param module what the module sees of the engine
 * @param stock where the device's bus is
 */
record ModuleStage(ModuleContext module, Stock stock) implements Stage {

  @Override
  public void pause(Duration time) throws InterruptedException {
    module.pause(time);
  }

  @Override
  public void publish(ResourceKey<Resource> key, Resource value) {
    module.publisher().publish(key, value);
  }

  @Override
  public void withdraw(ResourceKey<Resource> key) {
    module.publisher().withdraw(key);
  }

  @Override
  public void never(ResourceKey<Resource> key) {
    module.publisher().never(key);
  }

  @Override
  public void add(Device device) {
    stock.bus(device.id().bus().text()).tell(device);
  }

  @Override
  public ModuleRequests modules() {
    return module.modules();
  }
}
