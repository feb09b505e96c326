package dev.probus.testkit.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.Policy;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each invariant can be broken, and is then named with what broke it. */
final class WatchTest {
  private static final DeviceId CARD = DeviceId.of("acme", "card");
  private static final ResourceKey<String> CLOCK = ResourceKey.of(String.class, "clock");
  private static final Event APPEARED =
      new DeviceEvent.Appeared(CARD, List.of(Modalias.of("acme:card")), Optional.empty());
  private static final Event STARTED = new ProbeEvent.Started(CARD, "card", 1);
  private static final Event BOUND = new ProbeEvent.Bound(CARD, "card");
  private static final Event UNBOUND = new ProbeEvent.Unbound(CARD, "card");
  private static final Event GONE = new DeviceEvent.Gone(CARD);
  private static final Event PUBLISHED = new ResourceEvent.Published(CLOCK, "acme/clock");
  private static final Event WAITING = new ProbeEvent.Waiting(CARD, "card", List.of(CLOCK), true);

  private static Optional<Violation> after(Event... events) {
    List<LogEntry> log = new ArrayList<>();
    for (Event event : events) {
      log.add(new LogEntry(log.size(), log.size(), event));
    }
    return after(log);
  }

  private static Optional<Violation> after(List<LogEntry> log) {
    Watch watch = new Watch(Policy.PRECISE);
    watch.step(log, 7);
    watch.closed(8);
    return watch.violation();
  }

  private static void breaks(Invariant invariant, Event... events) {
    assertThat(after(events)).map(Violation::invariant).contains(invariant);
  }

  @Test
  void whatIsRightBreaksNothing() {
    assertThat(
            after(
                APPEARED, WAITING, PUBLISHED, STARTED, BOUND, UNBOUND, GONE, APPEARED, STARTED,
                BOUND, UNBOUND, GONE))
        .isEmpty();
  }

  @Test
  void aLogOutOfOrder() {
    assertThat(after(List.of(new LogEntry(1, 5, APPEARED), new LogEntry(2, 4, GONE))))
        .hasValueSatisfying(violation ->
            assertThat(violation)
                .hasToString(
                    "the log is in order: LogEntry[sequence=2, nanos=4, event="
                        + GONE
                        + "], after step 7"));
    assertThat(after(List.of(new LogEntry(1, 5, APPEARED), new LogEntry(1, 5, GONE))))
        .map(Violation::invariant)
        .contains(Invariant.LOG_IN_ORDER);
  }

  @Test
  void aProbeOfWhatIsNotThereOrBoundOrProbed() {
    breaks(Invariant.ONE_PROBE_AT_A_TIME, STARTED);
    breaks(Invariant.ONE_PROBE_AT_A_TIME, APPEARED, STARTED, STARTED);
    breaks(Invariant.ONE_PROBE_AT_A_TIME, APPEARED, STARTED, BOUND, STARTED);
  }

  @Test
  void aBindingWithoutAProbeOrAnEndWithoutABinding() {
    breaks(Invariant.BOUND_BY_A_PROBE, APPEARED, BOUND);
    breaks(Invariant.BOUND_BY_A_PROBE, APPEARED, STARTED, BOUND, UNBOUND, UNBOUND);
  }

  @Test
  void aDeviceThatGoesWhileItIsBound() {
    breaks(Invariant.GONE_WHEN_UNBOUND, APPEARED, STARTED, BOUND, GONE);
  }

  @Test
  void twoProvidersOrNone() {
    breaks(Invariant.ONE_PROVIDER, PUBLISHED, PUBLISHED);
    breaks(Invariant.ONE_PROVIDER, new ResourceEvent.Withdrawn(CLOCK, "acme/clock"));
  }

  @Test
  void aProbeInVain() {
    breaks(Invariant.NO_PROBE_IN_VAIN, APPEARED, WAITING, STARTED);
    assertThat(
            after(
                APPEARED,
                WAITING,
                new ProbeEvent.GoesWithout(CARD, "card", CLOCK, true),
                STARTED,
                BOUND,
                UNBOUND))
        .isEmpty();
  }

  @Test
  void circlesThatNeverEnd() {
    breaks(Invariant.NO_DEADLOCK, new EngineEvent.Deadlocked(List.of("a waits for a")));
    breaks(Invariant.NO_LIVELOCK, new EngineEvent.Endless("card is probed again and again"));
  }

  private static void breaksAtRest(Invariant invariant, DeviceState state, Event... events) {
    DeviceStatus card =
        new DeviceStatus(
            CARD,
            List.of(Modalias.of("acme:card")),
            Optional.empty(),
            Optional.empty(),
            state,
            Optional.of("card"),
            Optional.empty(),
            Optional.empty(),
            1,
            state == DeviceState.WAITING ? List.of(CLOCK) : List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());
    Watch watch = new Watch(Policy.PRECISE);
    List<LogEntry> log = new ArrayList<>();
    for (Event event : events) {
      log.add(new LogEntry(log.size(), log.size(), event));
    }
    watch.step(log, 7);
    watch.rest(new Snapshot(true, List.of(card), List.of(), List.of()), 8);
    assertThat(watch.violation()).map(Violation::invariant).contains(invariant);
  }

  @Test
  void aDeviceThatWaitsForWhatIsThere() {
    breaksAtRest(
        Invariant.NO_LOST_WAKE_UP, DeviceState.WAITING, APPEARED, STARTED, WAITING, PUBLISHED);
  }

  @Test
  void aDeviceThatIsStillOnItsWay() {
    breaksAtRest(Invariant.REST_IS_REST, DeviceState.PROBING, APPEARED, STARTED);
  }

  @Test
  void somethingThatIsStillBoundAtTheEnd() {
    breaks(Invariant.CLOSED_MEANS_RELEASED, APPEARED, STARTED, BOUND);
  }
}
