package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.BusName;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.core.ProbeEngine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bus asks to be done later, and a probe that takes its time. */
class BusCallTest {

  /** Tells of a device at once and of another one later; a third call goes wrong. */
  private record Hotplug(Duration later) implements Bus<Thing> {
    @Override
    public BusName name() {
      return BusName.of("t");
    }

    @Override
    public void start(BusContext<? super Thing> context) {
      context.appeared(Thing.named("first"));
      context.after(later, () -> context.appeared(Thing.named("second")));
      context.after(
          later.plusMillis(1),
          () -> {
            throw new IllegalStateException("slot is stuck");
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void settlingWaitsForWhatABusHasAskedFor(Mode mode) throws InterruptedException {
    try (ProbeEngine engine =
        mode.builder()
            .bus(new Hotplug(Duration.ofMillis(20)))
            .driver(Actor.idle("d", "t:*"))
            .build()) {
      engine.start();
      assertThat(engine.settle().bound()).hasSize(2);
      assertThat(engine.log())
          .extracting(LogEntry::event)
          .filteredOn(EngineEvent.PartFailed.class::isInstance)
          .asString()
          .contains("bus t", "slot is stuck");
    }
  }

  @Test
  void aCallThatIsFarAwayDoesNotHoldUpClosing() {
    ProbeEngine engine = ProbeEngine.builder().bus(new Hotplug(Duration.ofDays(1))).build();
    engine.start();
    engine.close();
    assertThat(engine.log())
        .extracting(LogEntry::event)
        .filteredOn(DeviceEvent.Appeared.class::isInstance)
        .hasSize(1);
  }

  @Test
  void timePassesInAProbeOnTheEnginesClock() throws InterruptedException {
    Actor slow =
        Actor.playing(
            "slow",
            "t:*",
            (device, probe) -> {
              probe.pause(Duration.ofHours(1));
              return ProbeOutcome.bound();
            });
    try (ProbeEngine engine =
        ProbeEngine.builder().simulated(0).hangAfter(Duration.ofDays(1)).driver(slow).build()) {
      engine.start();
      engine.devices().appeared(Thing.named("first"));
      assertThat(engine.settle().bound()).hasSize(1);
      List<LogEntry> log = engine.log();
      assertThat(log.getLast().nanos()).isEqualTo(Duration.ofHours(1).toNanos());
    }
  }
}
