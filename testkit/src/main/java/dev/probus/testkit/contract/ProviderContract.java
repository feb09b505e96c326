package dev.probus.testkit.contract;

import dev.probus.api.resource.ResourceProvider;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every provider of resources keeps to. Extend it, say how to make the provider, and run it as
 * a JUnit test:
 *
 * {@snippet :
 * final class ClockTreeContractTest extends ProviderContract {
 *   @Override
 *   protected ResourceProvider provider() {
 *     return new ClockTree(48_000);
 *   }
 * }
 * }
 *
 * <p>A failure says which rule was broken, by what, under which seed, and how to repeat it. A run
 * that had nothing to test fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProviderContract {
  private final AtomicInteger executed = new AtomicInteger();

  /** For those who extend it. */
  protected ProviderContract() {}

  private ProviderRules rules() {
    return new ProviderRules(
        new Proof(getClass(), patience(), executed), this::provider, publishesWithin());
  }

  /** Makes the provider anew; it promises at least one resource. */
  protected abstract ResourceProvider provider();

  /** Returns how long the cases of a rule may take under one seed, by the clock on the wall. */
  protected Duration patience() {
    return Duration.ofSeconds(20);
  }

  /** Returns how long the provider's own threads may take to publish what it promises. */
  protected Duration publishesWithin() {
    return Duration.ofSeconds(5);
  }

  /** Name and promises are the same each time. */
  @Test
  public void answersTheSame() {
    rules().answersTheSame();
  }

  /** What a provider promises is published, or said to never come. */
  @Test
  public void keepsItsPromises() {
    rules().keepsItsPromises();
  }

  /** A provider publishes nothing that it did not promise. */
  @Test
  public void publishesWhatItPromises() {
    rules().publishesWhatItPromises();
  }

  /** Two providers made alike provide the same. */
  @Test
  public void keepsNothingBetweenEngines() {
    rules().keepsNothingBetweenEngines();
  }

  /** Who waits for a promised resource is bound, early or late. */
  @Test
  public void wakesConsumers() {
    rules().wakesConsumers();
  }

  /** What somebody else has published already is no failure. */
  @Test
  public void enduresARival() {
    rules().enduresARival();
  }

  /** Consumers are unbound before their provider is closed. */
  @Test
  public void servesUntilClosed() {
    rules().servesUntilClosed();
  }

  /** A provider states nothing once it is closed. */
  @Test
  public void isQuietAfterClose() {
    rules().isQuietAfterClose();
  }

  /** A provider can be closed whatever became of its start. */
  @Test
  public void closesAfterAFailedStart() {
    rules().closesAfterAFailedStart();
  }

  /** Fails if no case of any rule was executed. */
  @AfterAll
  public void executedSomething() {
    rules().checkSomeExecuted();
  }
}
