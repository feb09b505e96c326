package dev.probus.core.precise;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.Set;
import java.util.function.Function;

/** A driver made of lambdas. */
final class Actor implements Driver<Thing> {

  /** What happens in a probe. */
  interface Part {
    ProbeOutcome play(Thing device, ProbeContext probe) throws Exception;
  }

  /** The same, for one that binds if it gets to its end. */
  interface Deed {
    void play(Thing device, ProbeContext probe) throws Exception;
  }

  /** What happens in a removal. */
  interface Exit {
    void play(Thing device) throws Exception;
  }

  private final String name;
  private final MatchTable matches;
  private final Part part;
  private ProbeType type = ProbeType.SYNC;
  private Function<Thing, Set<ResourceKey<?>>> needs = device -> Set.of();
  private Function<Thing, Set<ResourceKey<?>>> promises = device -> Set.of();
  private Exit exit = device -> {};

  private Actor(String name, String pattern, Part part) {
    this.name = name;
    this.matches = MatchTable.of(pattern);
    this.part = part;
  }

  /** Returns a driver whose probes do this. */
  static Actor playing(String name, String pattern, Part part) {
    return new Actor(name, pattern, part);
  }

  /** Returns a driver whose probes do this and bind. */
  static Actor doing(String name, String pattern, Deed deed) {
    return playing(
        name,
        pattern,
        (device, probe) -> {
          deed.play(device, probe);
          return ProbeOutcome.bound();
        });
  }

  /** Returns a driver that binds at once. */
  static Actor idle(String name, String pattern) {
    return doing(name, pattern, (device, probe) -> {});
  }

  Actor type(ProbeType probeType) {
    type = probeType;
    return this;
  }

  Actor needs(ResourceKey<?>... keys) {
    return needs(device -> Set.of(keys));
  }

  Actor needs(Function<Thing, Set<ResourceKey<?>>> keys) {
    needs = keys;
    return this;
  }

  Actor promises(ResourceKey<?>... keys) {
    return promises(device -> Set.of(keys));
  }

  Actor promises(Function<Thing, Set<ResourceKey<?>>> keys) {
    promises = keys;
    return this;
  }

  Actor onRemove(Exit removal) {
    exit = removal;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MatchTable matches() {
    return matches;
  }

  @Override
  public ProbeType type() {
    return type;
  }

  @Override
  public Set<ResourceKey<?>> needs(Thing device) {
    return needs.apply(device);
  }

  @Override
  public Set<ResourceKey<?>> promises(Thing device) {
    return promises.apply(device);
  }

  @Override
  public ProbeOutcome probe(Thing device, ProbeContext probe) throws Exception {
    return part.play(device, probe);
  }

  @Override
  public void remove(Thing device) throws Exception {
    exit.play(device);
  }
}
