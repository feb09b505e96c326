package dev.probus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.probus.api.DeviceId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScriptedBusTest {
  private static final ScriptedDevice SPEAKER = ScriptedDevice.of("acme", "slot0", "acme:speaker");
  private static final ScriptedDevice CODEC = ScriptedDevice.of("acme", "slot1", "acme:codec");
  private static final ScriptedDevice BETTER = ScriptedDevice.of("acme", "slot1", "acme:better");

  @Test
  void devicesComeChangeAndGo() {
    ScriptedBus<ScriptedDevice> bus = ScriptedBus.of("acme", SPEAKER);
    RecordingDriver<ScriptedDevice> driver = RecordingDriver.of("codecs", "acme:codec");
    RecordingDriver<ScriptedDevice> other = RecordingDriver.of("all", "acme:*");
    ProbusKit kit = ProbusKit.of(world -> world.bus(bus).driver(driver).driver(other));
    try (KitWorld world = kit.start()) {
      world.settle().everythingBound().hasNoDevice("acme/slot1");
      bus.appear(CODEC);
      world.settle().device("acme/slot1").isBoundTo("codecs");
      bus.change(BETTER);
      world.settle().device("acme/slot1").isBoundTo("all");
      bus.vanish("slot1");
      world.settle().hasNoDevice("acme/slot1");
    }
    assertThat(driver.probed()).containsExactly(CODEC);
    assertThat(driver.removed()).containsExactly(CODEC);
    assertThat(other.probed()).containsExactly(SPEAKER, BETTER);
    assertThat(other.removed()).containsExactly(BETTER, SPEAKER);
  }

  @Test
  void startsAnewWithTheDevicesThatItWasMadeWith() {
    ScriptedBus<ScriptedDevice> bus = ScriptedBus.of("acme", SPEAKER);
    ProbusKit kit = ProbusKit.of(world -> world.bus(bus));
    try (KitWorld world = kit.start()) {
      bus.appear(CODEC);
      bus.vanish("slot0");
      world.settle().hasNoDevice("acme/slot0").device("acme/slot1");
    }
    kit.run().hasNoDevice("acme/slot1").device("acme/slot0");
  }

  @Test
  void isDeafWhileItIsNotStarted() {
    ScriptedBus<ScriptedDevice> bus = ScriptedBus.of("acme");
    assertThatIllegalStateException()
        .isThrownBy(() -> bus.appear(SPEAKER))
        .withMessage("bus acme is not started");
    ProbusKit.of(world -> world.bus(bus)).run();
    assertThatIllegalStateException().isThrownBy(() -> bus.vanish("slot0"));
  }

  @Test
  void devicesOfOtherBusesAreRefused() {
    ScriptedDevice stranger = ScriptedDevice.of("other", "slot0", "other:any");
    ScriptedBus<ScriptedDevice> bus = ScriptedBus.of("acme");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScriptedBus.of("acme", stranger))
        .withMessage("device other/slot0 is not of bus acme");
    assertThatIllegalArgumentException().isThrownBy(() -> bus.appear(stranger));
    assertThatIllegalArgumentException().isThrownBy(() -> bus.change(stranger));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScriptedDevice(DeviceId.of("acme", "slot0"), List.of()))
        .withMessage("device acme/slot0: expected a modalias");
  }
}
