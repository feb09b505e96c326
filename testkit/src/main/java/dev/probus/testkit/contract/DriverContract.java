package dev.probus.testkit.contract;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every driver keeps to. Extend it, say how to make the driver and what it needs, and run it
 * as a JUnit test:
 *
 * {@snippet :
 * final class SpeakerContractTest extends DriverContract {
 *   @Override
 *   protected DriverCase<AcmeDevice> driver() {
 *     return DriverCase.of(new SpeakerDriver(), new AcmeDevice("left"), new AcmeDevice("right"))
 *         .with(SpeakerDriver.CLOCK, new Clock(48_000));
 *   }
 * }
 * }
 *
 * <p>Worlds run in virtual time, in the order of several seeds; a failure says which rule was
 * broken, by what, under which seed, and how to repeat it. A run that had nothing to test fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DriverContract {
  private final AtomicInteger executed = new AtomicInteger();

  /** For those who extend it. */
  protected DriverContract() {}

  private DriverRules rules() {
    return new DriverRules(new Proof(getClass(), patience(), executed), this::driver);
  }

  /** Makes the driver anew, with devices and everything that it needs to drive them. */
  protected abstract DriverCase<?> driver();

  /** Returns how long the cases of a rule may take under one seed, by the clock on the wall. */
  protected Duration patience() {
    return Duration.ofSeconds(20);
  }

  /** Name, table, type, needs and promises are the same each time. */
  @Test
  public void answersTheSame() {
    rules().answersTheSame();
  }

  /** A driver takes its devices when everything is there, at once. */
  @Test
  public void bindsItsDevices() {
    rules().bindsItsDevices();
  }

  /** What a driver promises is published once it is bound and at rest. */
  @Test
  public void keepsItsPromises() {
    rules().keepsItsPromises();
  }

  /** A missing resource is waited for or done without, no failure. */
  @Test
  public void waitsForWhatIsAbsent() {
    rules().waitsForWhatIsAbsent();
  }

  /** A probe that is deferred at any step leaves nothing behind: the next does the same (Z28). */
  @Test
  public void leavesNothingWhenDeferred() {
    rules().leavesNothingWhenDeferred();
  }

  /** A probe that fails at any step leaves nothing behind: the next does the same (Z28). */
  @Test
  public void leavesNothingWhenFailed() {
    rules().leavesNothingWhenFailed();
  }

  /** A device may vanish at any step of its probe, and come back. */
  @Test
  public void letsGoAtEveryStep() {
    rules().letsGoAtEveryStep();
  }

  /** A device may vanish while its probe takes very long. */
  @Test
  public void letsGoWhenItHangs() {
    rules().letsGoWhenItHangs();
  }

  /** A resource may go and come back at any step of a probe, and after it. */
  @Test
  public void followsItsResources() {
    rules().followsItsResources();
  }

  /** Devices that come, go and come twice are bound once. */
  @Test
  public void survivesFlapping() {
    rules().survivesFlapping();
  }

  /** Devices are bound in whatever order resources appear. */
  @Test
  public void takesConcurrentPublication() {
    rules().takesConcurrentPublication();
  }

  /** The signal of a missing resource ends the probe. */
  @Test
  public void passesSignalsOn() {
    rules().passesSignalsOn();
  }

  /** What a probe was given is not used after it. */
  @Test
  public void returnsItsContext() {
    rules().returnsItsContext();
  }

  /** Fails if no case of any rule was executed. */
  @AfterAll
  public void executedSomething() {
    rules().checkSomeExecuted();
  }
}
