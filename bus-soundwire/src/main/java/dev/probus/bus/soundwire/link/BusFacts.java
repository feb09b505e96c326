package dev.probus.bus.soundwire.link;

import dev.probus.api.bus.BusContext;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.soundwire.SdwDevice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a bus asks of the engine. Between its start and its end. For any thread. */
final class BusFacts {
  /** An engine, and the one publisher that what was published can be withdrawn by. */
  private record Started(BusContext<? super SdwDevice> engine, Publisher publisher) {}

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicReference<@Nullable Started> start = new AtomicReference<>();

  /** Begins; told once, by the bus. */
  void started(BusContext<? super SdwDevice> with) {
    start.set(new Started(with, with.publisher()));
  }

  /** Ends: nothing is asked of the engine or stated any more. */
  void closed() {
    over.set(true);
    start.set(null);
  }

  <T> void publish(ResourceKey<T> key, T value) {
    with(started -> started.publisher().publish(key, value));
  }

  /** The value is a fact and holds nothing, so nobody waits until it is out of use. */
  void withdraw(ResourceKey<?> key) {
    with(started -> {
      CompletionStage<Void> unused = started.publisher().withdraw(key);
      unused.exceptionally(e -> null);
    });
  }

  void never(ResourceKey<?> key, String reason) {
    with(started -> started.publisher().never(key, reason));
  }

  void appeared(List<SdwDevice> devices) {
    with(started -> started.engine().appeared(devices));
  }

  void after(Duration delay, Runnable action) {
    with(started -> started.engine().after(delay, action));
  }

  /** Lets the log tell of it, in the name of the bus. */
  void trouble(RuntimeException cause) {
    after(
        Duration.ZERO,
        () -> {
          throw cause;
        });
  }

  private void with(Consumer<Started> asked) {
    Started started = start.get();
    if (started != null) {
      asked.accept(started);
    } else if (!over.get()) {
      throw new IllegalStateException("the SoundWire bus has not been started");
    }
  }
}
