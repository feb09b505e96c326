package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.core.match.PatternIndex;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A registered driver. What the driver says of itself is read once, before it is registered. */
final class DriverNode {
  private static final VarHandle ASKED;

  static {
    try {
      ASKED = MethodHandles.lookup().findVarHandle(DriverNode.class, "asked", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final String name;
  final ProbeType type;
  final MatchTable matches;
  final @Nullable String module;

  /** Its number in the log; 0 for none yet. Holder only. */
  int logged;

  private final PatternIndex<String> own;
  private final Driver<Device> driver;

  /** How many devices it is the candidate or the driver of. Holder only. */
  int devices;

  /** Whether it is matched no more. Written by the holder, read by those who ask. */
  volatile boolean leaving;

  @SuppressWarnings("unused") // read and written through ASKED
  private int asked;

  /** How many of those who asked it have been heard. Holder only. */
  private int heard;

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
    PatternIndex.Builder<String> own = PatternIndex.builder();
    matches.patterns().forEach(pattern -> own.add(pattern, name));
    this.own = own.build();
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

  /** Tells whether its table matches a modalias. From any thread. */
  boolean matches(Modalias modalias) {
    return !own.match(modalias.text()).isEmpty();
  }

  /**
   * Counts a thread that is about to ask the driver something, and will state a fact when it has;
   * the holder then calls {@link #heard}. From any thread.
   *
   * <p><b>Memory protocol.</b> Who asks counts himself and then looks whether the driver is
   * leaving; the holder says that it is leaving and then looks at the count. Both are volatile
   * accesses, so one side sees the other, and no code of the driver runs after it has left.
   *
   * @return whether the driver may be asked; who may not states his fact all the same
   */
  boolean enter() {
    ASKED.getAndAdd(this, 1);
    return !leaving;
  }

  /** Somebody who asked has been heard. Holder only. */
  void heard() {
    heard++;
    checkLeft();
  }

  /** A device does not have it any more. Holder only. */
  void dropped() {
    devices--;
    checkLeft();
  }

  /** Tells those who wait for it, once none of its code can run any more. Holder only. */
  void checkLeft() {
    if (leaving && devices == 0 && heard == (int) ASKED.getVolatile(this)) {
      List<Runnable> told = List.copyOf(whenLeft);
      whenLeft.clear();
      told.forEach(Runnable::run);
    }
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
