package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.core.match.PatternIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A registered driver. What the driver says of itself is read once, before it is registered. */
final class DriverNode {
  final String name;
  final ProbeType type;
  final MatchTable matches;
  final @Nullable String module;
  private final Driver<Device> driver;

  /** How many devices it is the candidate or the driver of. Holder only. */
  int devices;

  /** Whether it is matched no more. Holder only. */
  boolean leaving;

  /** What is to be done once no device has it. Holder only. */
  final List<Runnable> whenLeft = new ArrayList<>(0);

  /**
   * Asks the driver for its facts, which is foreign code: not under the baton.
   *
   * @throws IllegalArgumentException if the driver has no name, or a pattern is malformed
   */
  DriverNode(Driver<?> driver, @Nullable String module) {
    this.name = Objects.requireNonNull(driver.name(), "name");
    this.type = Objects.requireNonNull(driver.type(), "type");
    this.matches = Objects.requireNonNull(driver.matches(), "matches");
    PatternIndex.Builder<String> check = PatternIndex.builder();
    matches.patterns().forEach(pattern -> check.add(pattern, name));
    this.module = module;
    this.driver = trusting(driver);
    if (name.isBlank()) {
      throw new IllegalArgumentException("driver " + driver.getClass().getName() + " has no name");
    }
  }

  /**
   * A driver gets the devices that its table matches. If its table matches a device of another
   * type, the call fails with a ClassCastException, which fails that probe.
   */
  @SuppressWarnings("unchecked")
  private static Driver<Device> trusting(Driver<?> driver) {
    return (Driver<Device>) driver;
  }

  Driver<Device> driver() {
    return driver;
  }

  Optional<String> moduleName() {
    return Optional.ofNullable(module);
  }

  @Override
  public String toString() {
    return name;
  }
}
