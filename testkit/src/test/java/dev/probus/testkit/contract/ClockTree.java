package dev.probus.testkit.contract;

import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import java.util.Set;

/** A provider: what it promises, what it does when it starts, and when it is closed. */
record ClockTree(Set<ResourceKey<?>> promises, Start starting, Runnable closing)
    implements ResourceProvider {
  static final ResourceKey<Integer> PLL = ResourceKey.of(Integer.class, "pll");
  static final ResourceKey<Integer> SPARE = ResourceKey.of(Integer.class, "spare");

  interface Start {
    void run(Publisher publisher);
  }

  static ClockTree sound() {
    return starting(publisher -> {
      publisher.publish(PLL, 48_000);
      publisher.never(SPARE);
    });
  }

  static ClockTree starting(Start start) {
    return new ClockTree(Set.of(PLL, SPARE), start, () -> {});
  }

  @Override
  public String name() {
    return "clock-tree";
  }

  @Override
  public void start(Publisher publisher) {
    starting.run(publisher);
  }

  @Override
  public void close() {
    closing.run();
  }
}
