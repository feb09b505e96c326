package dev.probus.testkit.contract;

import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The rules of {@link ProviderContract}, each as its cases. */
final class ProviderRules {
  private static final int SEEDS = 10;

  /** So long by the clock on the wall a provider's threads are listened to after its end. */
  private static final long QUIET_MILLIS = 100;

  private final Proof proof;
  private final Supplier<ResourceProvider> make;
  private final Duration publishesWithin;

  ProviderRules(Proof proof, Supplier<ResourceProvider> make, Duration publishesWithin) {
    this.proof = proof;
    this.make = make;
    this.publishesWithin = publishesWithin;
  }

  void checkSomeExecuted() {
    proof.checkSomeExecuted();
  }

  void answersTheSame() {
    proof.of(
        Rule.PROVIDER_ANSWERS_THE_SAME,
        1,
        trial -> {
          ResourceProvider provider = make.get();
          Case.check(!provider.name().isBlank(), "the provider's name is blank");
          Case.same("the provider's name", provider.name(), provider.name());
          Set<ResourceKey<?>> before = Set.copyOf(provider.promises());
          Case.same("what it promises", before, Set.copyOf(provider.promises()));
          try (ProviderWorld world = ProviderWorld.start(trial, provider)) {
            complete(world);
            Case.same("what it promises", before, Set.copyOf(provider.promises()));
          }
          trial.executed();
        });
  }

  /** Waits for the provider's own threads, however it ends. */
  private void complete(ProviderWorld world) throws InterruptedException {
    var _ = world.provider().complete(publishesWithin.toMillis());
    world.settle();
  }

  void keepsItsPromises() {
    proof.of(
        Rule.PROVIDER_KEEPS_ITS_PROMISES,
        1,
        trial -> {
          try (ProviderWorld world = ProviderWorld.start(trial, make.get())) {
            Case.check(
                !world.provider().promised().isEmpty(),
                "the provider promises nothing, expected at least one resource");
            complete(world);
            Case.check(
                world.provider().silent().isEmpty(),
                "the provider promised "
                    + world.provider().silent()
                    + " and is silent after "
                    + publishesWithin.toMillis()
                    + " ms");
          }
          trial.executed();
        });
  }

  void publishesWhatItPromises() {
    proof.of(
        Rule.PROVIDER_PUBLISHES_WHAT_IT_PROMISES,
        1,
        trial -> {
          try (ProviderWorld world = ProviderWorld.start(trial, make.get())) {
            complete(world);
            for (ResourceKey<?> key : world.provider().stated()) {
              Case.check(
                  world.provider().promised().contains(key),
                  "the provider speaks of " + key + ", which it did not promise");
            }
          }
          trial.executed();
        });
  }

  void keepsNothingBetweenEngines() {
    proof.of(
        Rule.PROVIDER_KEEPS_NOTHING_BETWEEN_ENGINES,
        1,
        trial -> {
          try (ProviderWorld first = ProviderWorld.start(trial, make.get());
              ProviderWorld beside = ProviderWorld.start(trial, make.get())) {
            complete(first);
            complete(beside);
            Case.same(
                "what a second provider states",
                names(first.provider().stated()),
                names(beside.provider().stated()));
          }
          trial.executed();
        });
  }

  private static Set<String> names(Set<ResourceKey<?>> keys) {
    return keys.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  void wakesConsumers() {
    proof.of(
        Rule.PROVIDER_WAKES_CONSUMERS,
        SEEDS,
        trial -> {
          try (ProviderWorld world = ProviderWorld.start(trial, make.get())) {
            world.consumers("early");
            complete(world);
            world.consumers("late");
            world.checkServed("early");
            world.checkServed("late");
            world.end();
          }
          trial.executed();
        });
  }

  void enduresARival() {
    proof.of(
        Rule.PROVIDER_ENDURES_A_RIVAL,
        1,
        trial -> {
          try (ProviderWorld world = ProviderWorld.afterRival(trial, make.get(), make.get())) {
            complete(world);
            world.consumers("late");
            world.settle();
            world.end();
          }
          trial.executed();
        });
  }

  void servesUntilClosed() {
    proof.of(
        Rule.PROVIDER_SERVES_UNTIL_CLOSED,
        SEEDS,
        trial -> {
          try (ProviderWorld world = ProviderWorld.start(trial, make.get())) {
            world.consumers("early");
            complete(world);
            world.end();
          }
          trial.executed();
        });
  }

  void isQuietAfterClose() {
    proof.of(
        Rule.PROVIDER_IS_QUIET_AFTER_CLOSE,
        1,
        trial -> {
          try (ProviderWorld world = ProviderWorld.start(trial, make.get())) {
            complete(world);
            world.end();
            if (!world.provider().staysQuiet(QUIET_MILLIS)) {
              Case.none(world.provider().misdeeds());
            }
          }
          trial.executed();
        });
  }

  void closesAfterAFailedStart() {
    proof.of(
        Rule.PROVIDER_CLOSES_AFTER_A_FAILED_START,
        1,
        trial -> {
          make.get().close();
          int statements = make.get().promises().size();
          for (int from = 0; from < statements; from++) {
            try (ProviderWorld world = ProviderWorld.refusing(trial, make.get(), from)) {
              world.closesAlone();
            }
          }
          trial.executed();
        });
  }
}
