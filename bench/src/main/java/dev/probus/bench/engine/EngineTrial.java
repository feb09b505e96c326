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

  EngineTrial(
      ProbeEngine engine,
      List<WorldDevice> devices,
      List<ResourceKey<WorldDevice>> externals,
      Diary diary) {
    this.engine = engine;
    this.devices = devices;
    this.externals = externals;
    this.diary = diary;
  }

  @Override
  public void run() throws InterruptedException {
    DeviceSink<Device> sink = engine.devices();
    sink.appeared(devices);
    for (int i = 0; i < externals.size(); i++) {
      diary.publish();
      engine.publish(externals.get(i), devices.get(i));
    }
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
