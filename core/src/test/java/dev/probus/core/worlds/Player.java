package dev.probus.core.worlds;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.worlds.Part.End;
import dev.probus.core.worlds.Part.Want;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;

/** A driver of a random world: does with a device what the device says. */
final class Player implements Driver<Part> {
  private final String name;
  private final ProbeType type;
  private final ConcurrentLinkedQueue<String> complaints;
  private final CountDownLatch over;
  private final ConcurrentMap<Part, Holding> bound = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Holding> holdings = new ConcurrentLinkedQueue<>();

  Player(
      String name, ProbeType type, ConcurrentLinkedQueue<String> complaints, CountDownLatch over) {
    this.name = name;
    this.type = type;
    this.complaints = complaints;
    this.over = over;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("w:" + name);
  }

  @Override
  public ProbeType type() {
    return type;
  }

  private boolean takes(Part part) {
    return part.end() != End.REJECTS || name.equals(Plan.FALLBACK);
  }

  /** Tells whether it asks for anything for a device that it means to drive. */
  private boolean asks(Part part) {
    return part.end() != End.REJECTS;
  }

  @Override
  public Set<ResourceKey<?>> needs(Part part) {
    return asks(part) ? Part.keys(part.declared()) : Set.of();
  }

  @Override
  public Set<ResourceKey<?>> promises(Part part) {
    return Part.keys(Set.copyOf(part.provides()));
  }

  @Override
  public ProbeOutcome probe(Part part, ProbeContext probe) throws Exception {
    if (!takes(part)) {
      return ProbeOutcome.rejected("by plan");
    }
    Holding holding = new Holding(part.name() + "#" + name + "#" + probe.attempt(), complaints);
    holdings.add(holding);
    probe.owns(holding.first());
    probe.owns(holding.last());
    if (asks(part)) {
      ask(part, probe, holding);
    }
    switch (part.end()) {
      case THROWS -> throw new IllegalStateException("by plan");
      case FAILS -> {
        return ProbeOutcome.failed(new Exception("by plan"));
      }
      case HANGS -> over.await();
      case BINDS, REJECTS, WORK_FAILS -> {}
    }
    for (int resource : part.provides()) {
      publish(resource, holding, probe);
    }
    if (part.child() != null) {
      probe.add(part.child());
    }
    if (part.end() == End.WORK_FAILS || !part.later().isEmpty()) {
      probe.afterBind("work", work -> work(part, work, holding));
    }
    if (bound.put(part, holding) != null) {
      complaints.add(name + " probes " + part.name() + ", which it has bound");
    }
    return ProbeOutcome.bound();
  }

  private void ask(Part part, ProbeContext probe, Holding holding) {
    part.declared().forEach(resource -> holding.use(probe.require(Part.key(resource))));
    for (Want want : part.wanted()) {
      ResourceKey<Token> key = Part.key(want.resource());
      Duration wait = Duration.ofMillis(want.millis());
      Optional<Token> given =
          want.listens() ? probe.optional(key, wait, holding::use) : probe.optional(key, wait);
      given.ifPresent(holding::use);
    }
    part.required().forEach(resource -> holding.use(probe.require(Part.key(resource))));
  }

  private void publish(int resource, Holding holding, ProbeContext probe) {
    Token token = holding.token(resource);
    probe.publish(Part.key(resource), token);
  }

  private void work(Part part, WorkContext work, Holding holding) throws Exception {
    for (int resource : part.later()) {
      work.publish(Part.key(resource), holding.token(resource));
      if (resource % 3 == 0) {
        work.withdraw(Part.key(resource));
        work.pause(Duration.ofNanos(1_000));
        work.publish(Part.key(resource), holding.token(resource));
      }
    }
    if (part.end() == End.WORK_FAILS) {
      throw new IllegalStateException("by plan");
    }
  }

  @Override
  public void remove(Part part) {
    Holding holding = bound.remove(part);
    if (holding == null) {
      complaints.add(name + " removes " + part.name() + ", which it has not bound");
    } else {
      holding.removed();
    }
  }

  /** Returns what its probes were given and have made. */
  Collection<Holding> holdings() {
    return holdings;
  }

  /** Returns the names of what is bound to it. */
  List<String> leftovers() {
    return bound.keySet().stream().map(Part::name).toList();
  }
}
