package dev.probus.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Shape;
import dev.probus.bench.world.World;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine's own account of what the diary says, and of what it cannot say. */
final class EngineTrialTest {

  @ParameterizedTest
  @EnumSource
  void everyDeviceIsBoundByOneProbe(Shape shape) throws Exception {
    Snapshot after = bringUp(shape.world(1_000, 5));
    assertThat(after.settled()).isTrue();
    assertThat(after.devices())
        .hasSize(1_000)
        .allMatch(device -> device.state() == DeviceState.BOUND && device.probeCalls() == 1);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INDEP", "LATE"})
  void everyDeviceProvidesOneResource(Shape shape) throws Exception {
    assertThat(bringUp(shape.world(1_000, 5)).devices())
        .extracting(DeviceStatus::published)
        .allMatch(published -> published.size() == 1);
  }

  private static Snapshot bringUp(World world) throws InterruptedException {
    Diary diary = new Diary(world);
    try (EngineTrial trial = new EngineRig(world, Manner.LEAN).trial(diary)) {
      trial.run();
      return trial.snapshot();
    }
  }
}
