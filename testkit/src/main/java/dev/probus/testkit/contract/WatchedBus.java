package dev.probus.testkit.contract;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A bus under test, with somebody between it and its engine who writes down what it does and may
 * let things befall its devices.
 *
 * @param <D> what the bus calls a device
 */
final class WatchedBus<D extends Device> implements Bus<D> {
  private final Bus<D> bus;
  private final Meddler meddler;
  private final Queue<D> told = new ConcurrentLinkedQueue<>();
  private final Queue<String> misdeeds = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  private WatchedBus(Bus<D> bus, Meddler meddler) {
    this.bus = bus;
    this.meddler = meddler;
  }

  static <D extends Device> WatchedBus<D> of(Bus<D> bus) {
    return new WatchedBus<>(bus, Meddler.NONE);
  }

  static <D extends Device> WatchedBus<D> of(Bus<D> bus, Meddler meddler) {
    return new WatchedBus<>(bus, meddler);
  }

  /** What becomes of a device that a bus tells of. For any thread. */
  @FunctionalInterface
  interface Meddler {
    /** Everything is as the bus says. */
    Meddler NONE =
        new Meddler() {
          @Override
          public <D extends Device> void appeared(D device, int nth, BusContext<? super D> engine) {
            engine.appeared(device);
          }
        };

    /**
     * Tells the engine of a device, or something else.
     *
     * @param nth which device of the bus, from 0
     */
    <D extends Device> void appeared(D device, int nth, BusContext<? super D> engine);
  }

  /** Returns the devices that the bus told of, in order. */
  List<D> told() {
    return List.copyOf(told);
  }

  List<DeviceId> ids() {
    return told().stream().map(Device::id).toList();
  }

  Set<String> misdeeds() {
    return Set.copyOf(misdeeds);
  }

  @Override
  public BusName name() {
    return bus.name();
  }

  @Override
  public void start(BusContext<? super D> engine) throws Exception {
    bus.start(new WatchedBusContext<>(engine, meddler, told, misdeeds, () -> closed));
  }

  @Override
  public void close() {
    bus.close();
    closed = true;
  }
}
