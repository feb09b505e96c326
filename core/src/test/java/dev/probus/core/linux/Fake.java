package dev.probus.core.linux;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A driver for devices whose name begins with its own, unless told otherwise. */
final class Fake implements LinuxDriver {
  private final String name;
  Function<LinuxDevice, Match> match;
  ToIntFunction<LinuxDevice> probe = device -> 0;
  Consumer<LinuxDevice> remove = device -> {};
  Consumer<LinuxDevice> syncState = device -> {};
  boolean hasSyncState;
  boolean hasProbe = true;
  boolean suppressed;
  ProbeType type = ProbeType.DEFAULT_STRATEGY;
  Optional<OwnerModule> module = Optional.empty();

  Fake(String name) {
    this.name = name;
    this.match = device -> device.name().startsWith(name) ? Match.YES : Match.NO;
  }

  Fake answering(Errno code) {
    probe = device -> -code.number();
    return this;
  }

  Fake matchingAll() {
    match = device -> Match.YES;
    return this;
  }

  Fake probing(ToIntFunction<LinuxDevice> does) {
    probe = does;
    return this;
  }

  Fake removing(Consumer<LinuxDevice> does) {
    remove = does;
    return this;
  }

  Fake syncing(Consumer<LinuxDevice> does) {
    hasSyncState = true;
    syncState = does;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean async() {
    return type == ProbeType.PREFER_ASYNCHRONOUS;
  }

  @Override
  public ProbeType probeType() {
    return type;
  }

  @Override
  public Optional<OwnerModule> module() {
    return module;
  }

  @Override
  public boolean suppressBindAttributes() {
    return suppressed;
  }

  @Override
  public Match match(LinuxDevice device) {
    return match.apply(device);
  }

  @Override
  public Errno probe(LinuxDevice device) {
    return Errno.of(probe.applyAsInt(device));
  }

  @Override
  public int probeNumber(LinuxDevice device) {
    return probe.applyAsInt(device);
  }

  @Override
  public boolean hasProbe() {
    return hasProbe;
  }

  @Override
  public boolean hasSyncState() {
    return hasSyncState;
  }

  @Override
  public void syncState(LinuxDevice device) {
    syncState.accept(device);
  }

  @Override
  public void remove(LinuxDevice device) {
    remove.accept(device);
  }
}
