package dev.probus.core.machine;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A bus of a scenario: tells of devices as the scenario says. */
final class ScenarioBus implements Bus<Device> {
  private final BusName name;
  private final Consumer<BusContext<? super Device>> begun;
  private final AtomicReference<@Nullable BusContext<? super Device>> context =
      new AtomicReference<>();
  private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * Makes a bus.
   *
   * @param begun called when it has been started
   */
  ScenarioBus(BusName name, Consumer<BusContext<? super Device>> begun) {
    this.name = name;
    this.begun = begun;
  }

  @Override
  public BusName name() {
    return name;
  }

  @Override
  public void start(BusContext<? super Device> engine) {
    context.set(engine);
    begun.accept(engine);
  }

  /** Tells of a device; a bus that has not been started has nobody to tell. */
  void tell(Device device) {
    BusContext<? super Device> engine = context.get();
    if (engine != null) {
      engine.appeared(device);
    }
  }

  /** Tells that a device is gone. */
  void gone(DeviceId device) {
    BusContext<? super Device> engine = context.get();
    if (engine != null) {
      engine.gone(device);
    }
  }

  /**
   * Does something as the one thread of this bus: when what it did before has been done. A policy
   * may hold up who tells it of a device; whatever else is to happen on the bus waits then.
   */
  void inTurn(Runnable step) {
    steps.add(step);
    if (waiting.getAndIncrement() == 0) {
      do {
        steps.remove().run();
      } while (waiting.decrementAndGet() > 0);
    }
  }
}
