package dev.probus.core.linux.engine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.BusContext;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import dev.probus.core.linux.CoreStuckException;
import java.time.Duration;

/**
 * What a bus sees of the engine. From any thread outside the core.
 *
 * @param name what it is called when it asks or states something
 */
record BusSide(Kernel kernel, Boot boot, String name) implements BusContext<Device> {
  @Override
  public void appeared(Device device) {
    boot.then(() -> kernel.add(device, null));
  }

  @Override
  public void changed(Device device) {
    boot.then(() -> kernel.changed(device));
  }

  @Override
  public void gone(DeviceId device) {
    boot.then(() -> kernel.units.find(device).ifPresent(kernel::remove));
  }

  @Override
  public void after(Duration delay, Runnable action) {
    kernel.strands.inside(() -> kernel.strands.after(delay, name, () -> call(action)));
  }

  private void call(Runnable action) {
    kernel.strands.outside(() -> {
      try {
        action.run();
      } catch (TaskEnds | CoreStuckException e) {
        throw e;
      } catch (Throwable e) { // contained: the bus goes on without it
        kernel.strands.inside(
            () -> kernel.journal.write(() -> new EngineEvent.PartFailed(name, e)));
      }
      return action;
    });
  }

  @Override
  public Publisher publisher() {
    return new OutsidePublisher(kernel, name);
  }

  @Override
  public ModuleRequests modules() {
    return kernel.modules.requests(name);
  }

  @Override
  public void note(String text) {
    kernel.strands.inside(() -> kernel.journal.write(() -> new EngineEvent.Noted(name, text)));
  }
}
