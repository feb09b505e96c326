package dev.probus.testkit.contract;

import dev.probus.api.bus.Bus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every bus keeps to. Extend it, say how to make the bus, and run it as a JUnit test:
 *
 * {@snippet :
 * final class AcmeBusContractTest extends BusContract {
 *   @Override
 *   protected Bus<?> bus() {
 *     return new AcmeBus(AcmeMachine.withTwoSlots());
 *   }
 * }
 * }
 *
 * <p>Worlds run in virtual time, in the order of several seeds; a failure says which rule was
 * broken, by what, under which seed, and how to repeat it. A run that had nothing to test fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BusContract {
  private final AtomicInteger executed = new AtomicInteger();

  /** For those who extend it. */
  protected BusContract() {}

  private BusRules rules() {
    return new BusRules(new Proof(getClass(), patience(), executed), this::bus, this::busWith);
  }

  /**
   * Makes the bus anew, always with the same hardware: at least one device, better three of which
   * two are alike.
   */
  protected abstract Bus<?> bus();

  /**
   * Makes the bus with hardware that has a fault, if its hardware can be made to have it. Without
   * one the fault befalls devices between the bus and the engine only.
   */
  protected Optional<Bus<?>> busWith(Fault fault) {
    return Optional.empty();
  }

  /** Returns how long the cases of a rule may take under one seed, by the clock on the wall. */
  protected Duration patience() {
    return Duration.ofSeconds(20);
  }

  /** A device belongs to its bus, has a name to match, and answers the same for all its life. */
  @Test
  public void tellsSoundDevices() {
    rules().tellsSoundDevices();
  }

  /** A bus tells of a device once, and of changes and ends only while it is there. */
  @Test
  public void tellsEachDeviceOnce() {
    rules().tellsEachDeviceOnce();
  }

  /** Two buses made alike tell of the same devices, in one order. */
  @Test
  public void keepsNothingBetweenEngines() {
    rules().keepsNothingBetweenEngines();
  }

  /** A bus asks for an end to its calls: it does not poll on the engine's clock. */
  @Test
  public void comesToRest() {
    rules().comesToRest();
  }

  /** A bus tells nothing once it is closed, whenever that is. */
  @Test
  public void isQuietAfterClose() {
    rules().isQuietAfterClose();
  }

  /** A bus can be closed whatever became of its start. */
  @Test
  public void closesAfterAFailedStart() {
    rules().closesAfterAFailedStart();
  }

  /** A driver that matches a device's best name gets that very device. */
  @Test
  public void devicesCanBeDriven() {
    rules().devicesCanBeDriven();
  }

  /** What befalls one device harms no other, nor the bus. */
  @Test
  public void withstandsFaults() {
    rules().withstandsFaults();
  }

  /** A device may vanish as soon as it is told of, and come back. */
  @Test
  public void withstandsRemoval() {
    rules().withstandsRemoval();
  }

  /** Devices are bound in whatever order resources appear. */
  @Test
  public void takesConcurrentPublication() {
    rules().takesConcurrentPublication();
  }

  /** Hardware with a fault is told of by the same rules. */
  @Test
  public void reportsFaultyHardware() {
    rules().reportsFaultyHardware();
  }

  /** Fails if no case of any rule was executed. */
  @AfterAll
  public void executedSomething() {
    rules().checkSomeExecuted();
  }
}
