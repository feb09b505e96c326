package dev.probus.core.linux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.async.Domain;
import dev.probus.api.driver.ParallelWork;
import dev.probus.api.event.EngineEvent;
import dev.probus.core.Policy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Ordered work under the Linux policy. */
class WorkDomainsTest {
  private static final Domain DISKS = Domain.of("disks");
  private final List<String> seen = new CopyOnWriteArrayList<>();

  /** Adds a driver for a host that answers after some time. */
  private World host(World world, String name, ParallelWork<String> scan) {
    return world.driver(
        name,
        probe -> {
          probe.inOrder(DISKS, "scan", scan, (disk, work) -> seen.add(disk));
          return ProbeOutcome.bound();
        });
  }

  private static ParallelWork<String> after(int millis, String found) {
    return work -> {
      work.pause(Duration.ofMillis(millis));
      return found;
    };
  }

  @Test
  void disksAreNumberedAsTheirHostsWereFound_Z25() {
    try (World world = World.of(Policy.LINUX)) {
      host(world, "mmc0", after(90, "card of mmc0"));
      host(world, "mmc1", after(10, "card of mmc1"));
      host(world, "mmc2", after(50, "card of mmc2"));
      world.appear("mmc0", "mmc1", "mmc2").settle();
      assertThat(seen).containsExactly("card of mmc0", "card of mmc1", "card of mmc2");
    }
  }

  @Test
  void whoWaitsForItsOwnDomainStandsForEver_R119() {
    try (World world = World.of(Policy.LINUX)) {
      host(
          world,
          "mmc0",
          work -> {
            work.awaitAll(DISKS);
            return "never";
          });
      world.driver(
          "after",
          probe -> {
            probe.afterBind(
                "wait",
                work -> {
                  work.awaitRest(DeviceId.of("t", "after"));
                  seen.add("probes are over");
                });
            return ProbeOutcome.bound();
          });
      world.appear("mmc0", "after").settle();
      assertThat(seen).containsExactly("probes are over");
      assertThat(world.events(EngineEvent.Deadlocked.class))
          .singleElement()
          .satisfies(told ->
              assertThat(told.circle())
                  .containsExactly(
                      "work 'scan' of t/mmc0 waits for the work of domain disks, of which work"
                          + " 'scan' of t/mmc0 is part"));
    }
  }
}
