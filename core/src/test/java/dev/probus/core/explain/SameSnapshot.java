package dev.probus.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.event.LogEntry;
import dev.probus.api.event.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Compares what an engine knows with what its log tells. */
public final class SameSnapshot {
  private SameSnapshot() {}

  /** What of a device has to be the same. */
  private record Matter(
      String id,
      Optional<String> parent,
      Optional<String> addedBy,
      DeviceState state,
      Optional<String> driver,
      Optional<String> module,
      Optional<String> matched,
      int probeCalls,
      List<String> missing,
      List<Verdict> verdicts,
      Set<Object> published,
      Optional<String> failure) {
    static Matter of(DeviceStatus device) {
      return new Matter(
          device.id().toString(),
          device.parent().map(Object::toString),
          device.addedBy().map(Object::toString),
          device.state(),
          device.driver(),
          device.module(),
          device.matched().map(Object::toString),
          device.probeCalls(),
          device.missing().stream().map(Object::toString).toList(),
          device.verdicts(),
          Set.copyOf(device.published()),
          device.failure().map(Throwable::toString));
    }
  }

  /** Fails unless the log of a settled engine tells all that its snapshot does. */
  public static void check(String policy, Snapshot live, List<LogEntry> log, String about) {
    Snapshot told = new Recording("test", policy, OptionalLong.empty(), log).snapshot();
    assertThat(told.devices().stream().map(Matter::of))
        .as(about + ": what the log tells of devices")
        .containsExactlyElementsOf(live.devices().stream().map(Matter::of).toList());
    assertThat(told.settled()).as(about + ": whether it is settled").isEqualTo(live.settled());
    assertThat(told.refused()).as(about + ": refusals").isEqualTo(live.refused());
    assertThat(told.running().stream().map(c -> c.device() + " " + c.call()))
        .as(about + ": running calls")
        .containsExactlyInAnyOrderElementsOf(
            live.running().stream().map(c -> c.device() + " " + c.call()).toList());
  }
}
