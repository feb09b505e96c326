package dev.probus.core.worlds;

import dev.probus.api.event.LogEntry;
import dev.probus.core.Policy;
import dev.probus.core.Settled;
import dev.probus.core.explain.SameSnapshot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happens in a random world under each policy, in virtual time. */
public final class RecordedWorlds {
  private RecordedWorlds() {}

  /** Plays a world under a policy until it is at rest; fails unless the log tells all of it. */
  static void retell(long seed, Policy policy) throws InterruptedException {
    Performance performance = new Performance(new Plan(seed, false), true, policy);
    performance.inVirtualTime();
    Settled settled = performance.engine.settle();
    SameSnapshot.check(
        policy.word(),
        settled.snapshot(),
        performance.engine.log(),
        "world " + seed + " under " + policy.word());
    performance.end();
  }

  /** Plays a world to its end and gives its log by policy. */
  public static Map<Policy, List<LogEntry>> of(long seed) throws InterruptedException {
    Map<Policy, List<LogEntry>> logs = new EnumMap<>(Policy.class);
    for (Policy policy : Policy.values()) {
      Performance performance = new Performance(new Plan(seed, false), true, policy);
      performance.inVirtualTime();
      performance.engine.settle();
      performance.end();
      logs.put(policy, performance.engine.log());
    }
    return logs;
  }
}
