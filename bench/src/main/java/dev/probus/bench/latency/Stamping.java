package dev.probus.bench.latency;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Set;

/**
 * Looks at the clock in the first line of each probe. In a chain it publishes what the next device
 * waits for, and looks at the clock before.
 */
final class Stamping implements Driver<Wait> {
  private static final MatchTable MATCHES = MatchTable.of(Wait.MODALIAS);

  private final List<Wait> all;
  private final boolean chain;

  /** When each device's probe began, and when what it waits for was published. */
  final long[] began;

  final long[] published;

  /** Of the last probe that began, when; a thread that waits for it looks here. */
  volatile int last = -1;

  Stamping(List<Wait> all, boolean chain) {
    this.all = all;
    this.chain = chain;
    this.began = new long[all.size()];
    this.published = new long[all.size()];
  }

  @Override
  public String name() {
    return "stamping";
  }

  @Override
  public MatchTable matches() {
    return MATCHES;
  }

  @Override
  public ProbeType type() {
    return ProbeType.ASYNC;
  }

  @Override
  public Set<ResourceKey<?>> needs(Wait device) {
    return Set.of(device.need());
  }

  @Override
  public ProbeOutcome probe(Wait device, ProbeContext probe) {
    long now = System.nanoTime();
    int number = device.number();
    began[number] = now;
    last = number;
    if (chain && number + 1 < all.size()) {
      published[number + 1] = System.nanoTime();
      probe.publish(all.get(number + 1).need(), device);
    }
    return ProbeOutcome.bound();
  }
}
