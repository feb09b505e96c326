package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.BusContext;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Writes down what a bus says to its engine, and whether it may. For any thread.
 *
 * @param <D> what the bus calls a device
 */
final class WatchedBusContext<D extends Device> implements BusContext<D> {
  /** So many calls back do for any scan; who asks for more polls. */
  private static final int CALLS = 1_000;

  private final BusContext<? super D> engine;
  private final WatchedBus.Meddler meddler;
  private final Queue<D> told;
  private final Queue<String> misdeeds;
  private final BooleanSupplier closed;
  private final Set<DeviceId> present = ConcurrentHashMap.newKeySet();
  private final AtomicInteger appeared = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();

  WatchedBusContext(
      BusContext<? super D> engine,
      WatchedBus.Meddler meddler,
      Queue<D> told,
      Queue<String> misdeeds,
      BooleanSupplier closed) {
    this.engine = engine;
    this.meddler = meddler;
    this.told = told;
    this.misdeeds = misdeeds;
    this.closed = closed;
  }

  @Override
  public void appeared(D device) {
    open("told of " + device.id());
    if (!present.add(device.id())) {
      misdeeds.add("the bus told of " + device.id() + " while it was there already");
    }
    told.add(device);
    meddler.appeared(device, appeared.getAndIncrement(), engine);
  }

  @Override
  public void changed(D device) {
    open("told of a change of " + device.id());
    if (!present.contains(device.id())) {
      misdeeds.add("the bus told of a change of " + device.id() + ", which was not there");
    }
    engine.changed(device);
  }

  @Override
  public void gone(DeviceId device) {
    open("told of the end of " + device);
    if (!present.remove(device)) {
      misdeeds.add("the bus told of the end of " + device + ", which was not there");
    }
    engine.gone(device);
  }

  @Override
  public void after(Duration delay, Runnable action) {
    open("asked for a call");
    int asked = calls.incrementAndGet();
    if (asked <= CALLS) {
      engine.after(delay, action);
    } else if (asked == CALLS + 1) {
      misdeeds.add("the bus asked for more than " + CALLS + " calls, as one that polls for ever");
    }
  }

  @Override
  public Publisher publisher() {
    return engine.publisher();
  }

  @Override
  public ModuleRequests modules() {
    return engine.modules();
  }

  private void open(String what) {
    if (closed.getAsBoolean()) {
      misdeeds.add("the bus " + what + " after it was closed");
    }
  }
}
