package dev.probus.core.linux.engine;

import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * States facts in the name of somebody outside the buses. From any thread outside the core.
 *
 * @param label who that is
 */
record OutsidePublisher(Kernel kernel, String label) implements Publisher {
  @Override
  public <T> void publish(ResourceKey<T> key, T value) {
    Object checked = key.type().cast(Objects.requireNonNull(value, "value"));
    var _ = kernel.strands.inside(() -> kernel.publish(key, checked, label, false));
  }

  /** Nobody is unbound for it: who still uses the value has been left with it. */
  @Override
  public CompletionStage<Void> withdraw(ResourceKey<?> key) {
    kernel.strands.inside(() -> kernel.present.withdraw(key, label));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void never(ResourceKey<?> key) {
    kernel.strands.inside(() -> kernel.present.never(key, label, Optional.empty()));
  }

  @Override
  public void never(ResourceKey<?> key, String reason) {
    kernel.strands.inside(() -> kernel.present.never(key, label, Optional.of(reason)));
  }
}
