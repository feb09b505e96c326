package dev.probus.bench.engine;

import dev.probus.api.Device;
import dev.probus.api.bus.DeviceSink;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Trial;
import dev.probus.core.ProbeEngine;
import dev.probus.core.explain.Snapshot;
import java.util.List;

/** A new engine, started, and the devices that it has not been told of. */
public final class EngineTrial implements Trial {
  private final ProbeEngine engine;
  private final List<WorldDevice> devices;
  private final List<ResourceKey<WorldDevice>> externals;
  private final Diary diary;
  private final Manner.Arrival arrival;

  EngineTrial(
      ProbeEngine engine,
      List<WorldDevice> devices,
      List<ResourceKey<WorldDevice>> externals,
      Diary diary,
      Manner.Arrival arrival) {
    this.engine = engine;
    this.devices = devices;
    this.externals = externals;
    this.diary = diary;
    this.arrival = arrival;
  }

  @Override
  public void run() throws InterruptedException {
    arrive();
    for (int i = 0; i < externals.size(); i++) {
      diary.publish();
      engine.publish(externals.get(i), devices.get(i));
    }
    engine.awaitRest();
  }

  /** Tells the engine of all devices, which is the first thing that a trial does. */
  public void arrive() throws InterruptedException {
    DeviceSink<Device> sink = engine.devices();
    if (arrival == Manner.Arrival.BULK) {
      sink.appeared(devices);
      return;
    }
    for (WorldDevice device : devices) {
      sink.appeared(device);
      engine.awaitRest();
    }
  }

  /** Works until nothing can move. */
  public void rest() throws InterruptedException {
    engine.awaitRest();
  }

  /**
   * Unbinds all devices and binds them again: each is asked for when the one before it has been,
   * and the engine works in between or not, as it likes.
   */
  public void rebindAll() throws InterruptedException {
    for (WorldDevice device : devices) {
      var _ = engine.unbind(device.id());
      engine.rebind(device.id());
    }
    engine.awaitRest();
  }

  /** Takes the first of the things from outside away and brings it back. */
  public void flap() throws InterruptedException {
    var _ = engine.withdraw(externals.getFirst());
    engine.awaitRest();
    engine.publish(externals.getFirst(), devices.getFirst());
    engine.awaitRest();
  }

  /** Returns what has become of the devices. */
  public Snapshot snapshot() {
    return engine.snapshot();
  }

  /** Returns how many events the engine has kept. */
  public int events() {
    return engine.log().size();
  }

  @Override
  public void close() {
    engine.close();
  }
}
