package dev.probus.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceProvider;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Each rule for providers can fail, and says of what. */
final class BrokenProviderTest {

  /** A contract for one provider. */
  private static final class Given extends ProviderContract {
    private final Supplier<ResourceProvider> made;

    Given(Supplier<ResourceProvider> made) {
      this.made = made;
    }

    @Override
    protected ResourceProvider provider() {
      return made.get();
    }

    @Override
    protected Duration publishesWithin() {
      return Duration.ofMillis(1);
    }
  }

  private static void broken(
      Rule rule, Consumer<ProviderContract> test, Supplier<ResourceProvider> made, String fault) {
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> test.accept(new Given(made)))
        .withMessageContainingAll(
            "rule " + rule.method() + ": " + rule.text(),
            fault,
            "mvn test -Dtest='BrokenProviderTest$Given#" + rule.method() + "' -Dprobus.seed=1");
  }

  @Test
  void oneThatForgetsWhatItPromised() {
    broken(
        Rule.PROVIDER_KEEPS_ITS_PROMISES,
        ProviderContract::keepsItsPromises,
        () -> ClockTree.starting(publisher -> publisher.publish(ClockTree.PLL, 1)),
        "the provider promised [Integer spare] and is silent after 1 ms");
    AtomicInteger asked = new AtomicInteger();
    broken(
        Rule.PROVIDER_ANSWERS_THE_SAME,
        ProviderContract::answersTheSame,
        () ->
            new ResourceProvider() {
              @Override
              public String name() {
                return "clock" + asked.incrementAndGet();
              }

              @Override
              public void start(Publisher publisher) {}
            },
        "the provider's name was clock");
  }

  @Test
  void oneThatPromisesNothing() {
    broken(
        Rule.PROVIDER_KEEPS_ITS_PROMISES,
        ProviderContract::keepsItsPromises,
        () -> new ClockTree(Set.of(), publisher -> {}, () -> {}),
        "the provider promises nothing, expected at least one resource");
  }

  @Test
  void oneThatSaysMoreThanItPromised() {
    broken(
        Rule.PROVIDER_PUBLISHES_WHAT_IT_PROMISES,
        ProviderContract::publishesWhatItPromises,
        () ->
            new ClockTree(
                Set.of(ClockTree.PLL),
                publisher -> publisher.publish(ClockTree.SPARE, 2),
                () -> {}),
        "the provider speaks of Integer spare, which it did not promise");
  }

  @Test
  void oneThatWorksOnce() {
    AtomicBoolean used = new AtomicBoolean();
    broken(
        Rule.PROVIDER_KEEPS_NOTHING_BETWEEN_ENGINES,
        ProviderContract::keepsNothingBetweenEngines,
        () ->
            ClockTree.starting(publisher -> {
              if (used.compareAndSet(false, true)) {
                publisher.publish(ClockTree.PLL, 1);
              }
            }),
        "what a second provider states was [Integer pll] and then []");
  }

  @Test
  void oneThatFailsToStart() {
    AtomicInteger started = new AtomicInteger();
    Supplier<ResourceProvider> failing =
        () ->
            ClockTree.starting(publisher -> {
              throw new IllegalStateException("no oscillator");
            });
    broken(
        Rule.PROVIDER_WAKES_CONSUMERS,
        ProviderContract::wakesConsumers,
        failing,
        "provider clock-tree failed: java.lang.IllegalStateException: no oscillator");
    broken(
        Rule.PROVIDER_ENDURES_A_RIVAL,
        ProviderContract::enduresARival,
        () ->
            ClockTree.starting(publisher -> {
              if (started.incrementAndGet() > 1) {
                throw new IllegalStateException("no oscillator");
              }
            }),
        "provider clock-tree failed: java.lang.IllegalStateException: no oscillator");
  }

  @Test
  void oneThatCannotBeClosed() {
    Supplier<ResourceProvider> stubborn =
        () -> {
          AtomicBoolean started = new AtomicBoolean();
          return new ClockTree(
              Set.of(ClockTree.PLL),
              publisher -> {
                started.set(true);
                publisher.publish(ClockTree.PLL, 1);
              },
              () -> {
                if (started.get()) {
                  throw new IllegalStateException("in use");
                }
              });
        };
    broken(
        Rule.PROVIDER_SERVES_UNTIL_CLOSED,
        ProviderContract::servesUntilClosed,
        stubborn,
        "provider clock-tree failed: java.lang.IllegalStateException: in use");
    broken(
        Rule.PROVIDER_CLOSES_AFTER_A_FAILED_START,
        ProviderContract::closesAfterAFailedStart,
        stubborn,
        "provider clock-tree failed: java.lang.IllegalStateException: in use");
  }

  @Test
  void oneThatSpeaksAfterItsEnd() {
    broken(
        Rule.PROVIDER_IS_QUIET_AFTER_CLOSE,
        ProviderContract::isQuietAfterClose,
        () -> {
          AtomicReference<Publisher> engine = new AtomicReference<>();
          return new ClockTree(
              Set.of(ClockTree.PLL),
              engine::set,
              () ->
                  CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)
                      .execute(() -> engine.get().publish(ClockTree.PLL, 1)));
        },
        "the provider published Integer pll after it was closed");
  }

  @Test
  void aRunWithoutACase() {
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(() -> new Given(ClockTree::sound).executedSomething())
        .withMessageContaining("executed no case");
  }
}
