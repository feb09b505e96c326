package dev.probus.cli;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.Set;

/** A driver whose probe is given. */
record FakeDriver(String name, MatchTable matches, Set<ResourceKey<?>> declared, Probe body)
    implements Driver<FakeDevice> {

  /** What a driver does. */
  @FunctionalInterface
  interface Probe {
    ProbeOutcome probe(FakeDevice device, ProbeContext context) throws Exception;
  }

  static FakeDriver of(String name, String pattern, Probe body) {
    return new FakeDriver(name, MatchTable.of(pattern), Set.of(), body);
  }

  FakeDriver needing(ResourceKey<?> key) {
    return new FakeDriver(name, matches, Set.of(key), body);
  }

  @Override
  public Set<ResourceKey<?>> needs(FakeDevice device) {
    return declared;
  }

  @Override
  public ProbeOutcome probe(FakeDevice device, ProbeContext context) throws Exception {
    return body.probe(device, context);
  }
}
