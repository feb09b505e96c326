package dev.probus.bench.latency;

import dev.probus.api.resource.ResourceKey;
import dev.probus.core.ProbeEngine;
import java.util.concurrent.CompletableFuture;

/** A thread that tells an engine all the time of something that nobody waits for. */
final class Load implements AutoCloseable {
  private static final ResourceKey<String> NOISE = ResourceKey.of(String.class, "noise");

  private final ProbeEngine engine;
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private volatile boolean over;
  private boolean begun;

  Load(ProbeEngine engine) {
    this.engine = engine;
  }

  void begin() {
    begun = true;
    Thread.ofPlatform().daemon().name("load").start(this::run);
  }

  private void run() {
    while (!over) {
      engine.publish(NOISE, "noise");
      var _ = engine.withdraw(NOISE);
    }
    ended.complete(true);
  }

  @Override
  public void close() {
    over = true;
    if (begun) {
      ended.join();
    }
  }
}
