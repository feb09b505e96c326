package dev.probus.core.machine;

import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The outside world of a scenario: publishes what its actions publish. */
final class ScenarioProvider implements ResourceProvider {
  private final Set<ResourceKey<?>> promises;
  private final List<String> present;
  private final AtomicReference<@Nullable Publisher> publisher = new AtomicReference<>();

  /**
   * Makes a provider.
   *
   * @param promises what it will publish at some time
   * @param present what it publishes at the start, in order
   */
  ScenarioProvider(Set<ResourceKey<?>> promises, List<String> present) {
    this.promises = Set.copyOf(promises);
    this.present = List.copyOf(present);
  }

  @Override
  public String name() {
    return "scenario";
  }

  @Override
  public Set<ResourceKey<?>> promises() {
    return promises;
  }

  @Override
  public void start(Publisher engine) {
    publisher.set(engine);
    present.forEach(name -> engine.publish(Resource.key(name), new Resource(name)));
  }

  /** Returns where to state facts; providers are started before buses. */
  Publisher publisher() {
    Publisher started = publisher.get();
    if (started == null) {
      throw new IllegalStateException("the provider has not been started");
    }
    return started;
  }
}
