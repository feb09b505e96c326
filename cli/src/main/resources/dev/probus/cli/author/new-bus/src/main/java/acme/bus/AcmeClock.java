package acme.bus;

import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import java.util.Set;

/** Provides the clock: something that is on no bus. */
public final class AcmeClock implements ResourceProvider {
  @Override
  public String name() {
    return "acme-clock";
  }

  @Override
  public Set<ResourceKey<?>> promises() {
    return Set.of(AcmeDriver.CLOCK);
  }

  @Override
  public void start(Publisher publisher) {
    publisher.publish(AcmeDriver.CLOCK, 48_000); // or later, from any thread
  }
}
