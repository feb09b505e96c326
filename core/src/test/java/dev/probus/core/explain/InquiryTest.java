package dev.probus.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.Verdict;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Large and tangled runs are explained as well. */
final class InquiryTest {
  private final List<LogEntry> log = new ArrayList<>();

  private static DeviceId id(int number) {
    return DeviceId.of("t", String.valueOf(number));
  }

  private static ResourceKey<String> key(int number) {
    return ResourceKey.of(String.class, String.valueOf(number));
  }

  private void wrote(Event event) {
    log.add(new LogEntry(log.size(), log.size(), event));
  }

  private void waits(int device, List<Integer> providers) {
    wrote(
        new DeviceEvent.Appeared(
            id(device), List.of(Modalias.of("t:" + device)), Optional.empty()));
    wrote(new DeviceEvent.Matched(id(device), "d", Modalias.of("t:" + device)));
    List<ResourceKey<?>> keys = new ArrayList<>();
    providers.forEach(provider -> keys.add(key(provider)));
    wrote(new ProbeEvent.Waiting(id(device), "d", keys, true));
    List<Verdict> verdicts = new ArrayList<>();
    for (int provider : providers) {
      verdicts.add(
          provider < 0
              ? new Verdict.NobodyProvides(key(provider))
              : new Verdict.ProviderWaits(key(provider), id(provider)));
    }
    wrote(new EngineEvent.Stuck(id(device), verdicts));
  }

  private Inquiry settled() {
    wrote(new EngineEvent.Settled(0, log.size(), 0, 0));
    // verdicts are told while nothing moves
    List<LogEntry> last = new ArrayList<>();
    log.stream().filter(e -> !(e.event() instanceof EngineEvent.Stuck)).forEach(last::add);
    log.stream().filter(e -> e.event() instanceof EngineEvent.Stuck).forEach(last::add);
    return Inquiry.into(new Recording("test", "precise", OptionalLong.empty(), last));
  }

  /** Every device waits for the three before it: there are more paths than could ever be walked. */
  @Test
  void tenThousandDevicesThatAllShareTheirRootsAreExplained() {
    int many = 10_000;
    for (int i = 0; i < many; i++) {
      waits(i, i < 3 ? List.of(-1 - i) : List.of(i - 1, i - 2, i - 3));
    }
    Inquiry inquiry = settled();

    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertThat(inquiry.groups().stream().mapToInt(g -> g.devices().size()).sum())
              .isEqualTo(many);
          Why why = inquiry.of(id(many - 1)).orElseThrow();
          assertThat(why.roots()).hasSize(3);
          assertThat(why.root().reason()).isInstanceOf(Reason.NobodyProvides.class);
          assertThat(why.path().getFirst().device()).isEqualTo(id(many - 1));
        });
  }

  @Test
  void circleThatNobodyProvedIsFoundAndItsCutsAreWorkedOut() {
    waits(0, List.of(2));
    waits(1, List.of(0));
    waits(2, List.of(1, 3));
    waits(3, List.of(-1));
    Inquiry inquiry = settled();

    Why why = inquiry.of(id(1)).orElseThrow();
    assertThat(why.root().reason()).isInstanceOf(Reason.Cycle.class);
    Reason.Cycle cycle = (Reason.Cycle) why.root().reason();
    assertThat(cycle.path()).hasSize(4).startsWith(cycle.path().getLast());
    assertThat(cycle.cuts())
        .extracting(cut -> cut.device().name() + " " + cut.key().name() + " " + cut.frees().size())
        .containsExactlyInAnyOrder("0 2 2", "1 0 1", "2 1 0");
    assertThat(why.roots()).hasSize(2);
    assertThat(why.action().text()).isEqualTo("let t/0 do without String 2 at first");
  }

  @Test
  void whoeverIsNotThereIsNotExplained() {
    waits(0, List.of(-1));
    assertThat(settled().of(id(9))).isEmpty();
  }
}
