package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeType;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The log and snapshots, read while things happen. */
class LogTest {

  private static final int DEVICES = 600;

  @Test
  void readersSeeABeginningOfTheLogWithoutGaps() throws InterruptedException {
    Actor driver =
        Actor.doing("d", "t:*", (device, probe) -> probe.publish(key(device.name()), "x"))
            .type(ProbeType.ASYNC);
    try (Stage stage = Stage.of(Mode.THREADS, driver)) {
      List<List<LogEntry>> seen = new ArrayList<>();
      Thread reader =
          Thread.ofPlatform()
              .start(() -> {
                while (seen.isEmpty() || seen.getLast().size() < 4 * DEVICES) {
                  seen.add(stage.engine.log());
                }
              });
      IntStream.range(0, DEVICES).forEach(i -> stage.appear("x" + i));
      stage.settle();
      reader.join();
      for (List<LogEntry> log : seen) {
        for (int i = 0; i < log.size(); i++) {
          assertThat(log.get(i).sequence()).isEqualTo(i);
        }
        assertThat(stage.engine.log().subList(0, log.size())).isEqualTo(log);
      }
      assertThat(stage.engine.log())
          .extracting(LogEntry::nanos)
          .isSorted()
          .hasSizeGreaterThan(4 * DEVICES);
    }
  }

  private record Provider(String name, ResourceKey<String> key) implements ResourceProvider {
    @Override
    public void start(Publisher publisher) {
      publisher.publish(key, name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoPublishesIsToldByName(Mode mode) {
    ProbeEngineBuilder builder =
        mode.builder()
            .provider(new Provider("firmware", key("a")))
            .provider(new Provider("board", key("b")))
            .provider(new Provider("firmware too", key("c")));
    Actor driver = Actor.doing("d", "t:x", (device, probe) -> probe.publish(key("d"), "x"));
    try (Stage stage = Stage.of(builder, driver)) {
      stage.appear("x").settle();
      assertThat(stage.events(ResourceEvent.Published.class))
          .extracting(e -> e.key().name() + " by " + e.by())
          .containsExactlyInAnyOrder(
              "a by firmware", "b by board", "c by firmware too", "d by " + Thing.idOf("x"));
    }
  }

  /** All that a snapshot says was true at one moment: who is bound has what it needs. */
  @ParameterizedTest
  @EnumSource(names = {"THREADS"})
  void aSnapshotIsOfOneMoment(Mode mode) throws InterruptedException {
    Actor driver =
        Actor.doing(
                "d",
                "t:*",
                (device, probe) -> {
                  int n = Integer.parseInt(device.name());
                  probe.require(key("k" + n));
                  probe.publish(key("k" + (n + 1)), "x");
                })
            .type(ProbeType.ASYNC);
    try (Stage stage = Stage.of(mode, driver)) {
      List<Snapshot> seen = new ArrayList<>();
      Thread reader =
          Thread.ofPlatform()
              .start(() -> {
                while (seen.isEmpty() || seen.getLast().in(DeviceState.BOUND).size() < 100) {
                  seen.add(stage.engine.snapshot());
                }
              });
      IntStream.range(0, 100).map(i -> 99 - i).forEach(i -> stage.appear("" + i));
      stage.publish(key("k0")).settle();
      reader.join();
      for (Snapshot snapshot : seen) {
        var published = snapshot.devices().stream().flatMap(d -> d.published().stream()).toList();
        snapshot.in(DeviceState.BOUND).stream()
            .filter(d -> !d.id().name().equals("0"))
            .forEach(d -> assertThat(published).contains(key("k" + d.id().name())));
      }
    }
  }
}
