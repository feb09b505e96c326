package dev.probus.bus.devicetree;

import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import java.util.Set;

/**
 * Provides what a kernel has set up before there are devices: fixed clocks, interrupt controllers.
 *
 * @param board whose
 */
public record EarlyProviders(Board board) implements ResourceProvider {

  @Override
  public String name() {
    return "early devicetree providers";
  }

  @Override
  public Set<ResourceKey<?>> promises() {
    return Set.copyOf(board.early().keySet());
  }

  @Override
  public void start(Publisher publisher) {
    board.early().forEach(publisher::publish);
  }
}
