package dev.probus.bus.soundwire.link;

import dev.probus.api.bus.BusContext;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.soundwire.SdwDevice;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a bus asks of the engine. Nothing comes of it before the bus is started. For any thread. */
final class BusFacts {
  /** An engine, and the one publisher that what was published can be withdrawn by. */
  private record Started(BusContext<? super SdwDevice> engine, Publisher publisher) {}

  private final AtomicReference<@Nullable Started> start = new AtomicReference<>();

  /** Begins; told once, by the bus. */
  void started(BusContext<? super SdwDevice> with) {
    start.set(new Started(with, with.publisher()));
  }

  <T> void publish(ResourceKey<T> key, T value) {
    publisher().publish(key, value);
  }

  /** The value is a fact and holds nothing, so nobody waits until it is out of use. */
  void withdraw(ResourceKey<?> key) {
    CompletionStage<Void> unused = publisher().withdraw(key);
    unused.exceptionally(e -> null);
  }

  void never(ResourceKey<?> key, String reason) {
    publisher().never(key, reason);
  }

  /** Lets the log tell of it, in the name of the bus. */
  void trouble(RuntimeException cause) {
    after(
        Duration.ZERO,
        () -> {
          throw cause;
        });
  }

  void after(Duration delay, Runnable action) {
    engine().after(delay, action);
  }

  BusContext<? super SdwDevice> engine() {
    return started().engine();
  }

  private Publisher publisher() {
    return started().publisher();
  }

  private Started started() {
    Started started = start.get();
    if (started == null) {
      throw new IllegalStateException("the SoundWire bus has not been started");
    }
    return started;
  }
}
