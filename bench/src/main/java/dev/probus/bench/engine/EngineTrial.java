package dev.probus.bench.engine;

import dev.probus.api.Device;
import dev.probus.api.bus.DeviceSink;
import dev.probus.bench.world.Trial;
import dev.probus.core.ProbeEngine;
import dev.probus.core.explain.Snapshot;
import java.util.List;

/** A new engine, started, and the devices that it has not been told of. */
public final class EngineTrial implements Trial {
  private final ProbeEngine engine;
  private final List<WorldDevice> devices;

  EngineTrial(ProbeEngine engine, List<WorldDevice> devices) {
    this.engine = engine;
    this.devices = devices;
  }

  @Override
  public void run() throws InterruptedException {
    DeviceSink<Device> sink = engine.devices();
    sink.appeared(devices);
    engine.awaitRest();
  }

  /** Returns what has become of the devices. */
  Snapshot snapshot() {
    return engine.snapshot();
  }

  @Override
  public void close() {
    engine.close();
  }
}
