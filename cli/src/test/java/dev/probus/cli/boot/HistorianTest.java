package dev.probus.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.resource.ResourceKey;
import dev.probus.cli.boot.Wait.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an event log says of each device. Each event happens a nanosecond after the one before. */
final class HistorianTest {
  private static final DeviceId AMP = DeviceId.of("sdw", "amp");
  private static final DeviceId CARD = DeviceId.of("platform", "card");
  private static final ResourceKey<String> CLOCK = ResourceKey.of(String.class, "mclk");
  private static final ResourceKey<String> POWER = ResourceKey.of(String.class, "vdd");

  private static History tell(Event... events) {
    List<LogEntry> log = new ArrayList<>();
    for (Event event : events) {
      log.add(new LogEntry(log.size(), log.size(), event));
    }
    return Historian.tell(log);
  }

  private static Event appeared(DeviceId device) {
    return new DeviceEvent.Appeared(device, List.of(), Optional.empty());
  }

  private static Event waiting(DeviceId device, ResourceKey<?>... keys) {
    return new ProbeEvent.Waiting(device, "acme", List.of(keys), true);
  }

  private static Event bound(DeviceId device) {
    return new ProbeEvent.Bound(device, "acme");
  }

  @Test
  void aWaitEndsForEveryoneWhenTheResourceIsPublished() {
    History history =
        tell(
            appeared(AMP),
            appeared(CARD),
            waiting(AMP, CLOCK, POWER),
            waiting(CARD, CLOCK),
            new ResourceEvent.Published(CLOCK, "clocks"));
    assertThat(history.of(AMP).waits())
        .containsExactly(
            new Wait(CLOCK, true, 2, 4, End.PUBLISHED, "clocks"),
            new Wait(POWER, true, 2, 4, End.STILL_WAITING, ""));
    assertThat(history.of(CARD).waits())
        .containsExactly(new Wait(CLOCK, true, 3, 4, End.PUBLISHED, "clocks"));
  }

  @Test
  void aWaitThatIsToldOfAgainIsTheSameWait() {
    History history = tell(appeared(AMP), waiting(AMP, CLOCK), waiting(AMP, CLOCK, POWER));
    assertThat(history.of(AMP).waits()).extracting(Wait::from).containsExactly(1L, 2L);
  }

  @Test
  void aDeviceThatIsProbedWaitsForNothing() {
    History history =
        tell(
            appeared(AMP),
            waiting(AMP, CLOCK),
            new ProbeEvent.Started(AMP, "generic", 1),
            new ResourceEvent.Published(CLOCK, "clocks"));
    assertThat(history.of(AMP).waits())
        .containsExactly(new Wait(CLOCK, true, 1, 2, End.DROPPED, ""));
  }

  @Test
  void whoGoesWithoutIsToldWhy() {
    History history =
        tell(
            appeared(AMP),
            waiting(AMP, CLOCK, POWER),
            new ProbeEvent.GoesWithout(AMP, "acme", CLOCK, false),
            new ResourceEvent.Never(POWER, "acpi"),
            new ProbeEvent.GoesWithout(AMP, "acme", POWER, true));
    assertThat(history.of(AMP).waits())
        .containsExactly(
            new Wait(CLOCK, true, 1, 2, End.TIMED_OUT, ""),
            new Wait(POWER, true, 1, 4, End.NEVER, "acpi"));
  }

  @Test
  void answersBelongToTheOldestRequestOfTheirName() {
    ModuleAnswer loaded = new ModuleAnswer.Loaded(List.of("snd_acme"));
    ModuleAnswer nothing = new ModuleAnswer.NotFound();
    History history =
        tell(
            appeared(AMP),
            appeared(CARD),
            new ModuleEvent.Requested("acme", AMP.toString(), List.of("snd_acme")),
            new ModuleEvent.Requested("acme", CARD.toString(), List.of("snd_acme")),
            new ModuleEvent.Answered("acme", loaded),
            new ModuleEvent.Answered("acme", nothing),
            new ModuleEvent.Answered("acme", nothing),
            new ModuleEvent.Loaded("snd_acme", List.of()));
    assertThat(history.of(AMP).asks())
        .containsExactly(new ModuleAsk("acme", List.of("snd_acme"), 2, 4, Optional.of(loaded)));
    assertThat(history.of(CARD).asks())
        .containsExactly(new ModuleAsk("acme", List.of("snd_acme"), 3, 5, Optional.of(nothing)));
    assertThat(history.modules()).containsExactly("snd_acme");
  }

  @Test
  void aDeviceIsBoundUntilItIsUnbound() {
    assertThat(tell(appeared(AMP), bound(AMP)).of(AMP).boundAt()).hasValue(1);
    Event unbound = new ProbeEvent.Unbound(AMP, "acme");
    assertThat(tell(appeared(AMP), bound(AMP), unbound).of(AMP).boundAt()).isEmpty();
    assertThat(tell(appeared(AMP), bound(AMP), unbound, bound(AMP)).of(AMP).boundAt()).hasValue(3);
  }

  @Test
  void aDeviceThatNothingHappenedToHasAStoryAllTheSame() {
    assertThat(tell().of(AMP)).isEqualTo(Story.NOTHING);
  }
}
