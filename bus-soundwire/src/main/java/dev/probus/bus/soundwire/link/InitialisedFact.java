package dev.probus.bus.soundwire.link;

import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.soundwire.Initialised;

/** States whether a peripheral is initialised by one driver. For one thread at a time. */
final class InitialisedFact {
  private final ResourceKey<Initialised> key;
  private final String driver;
  private final BusFacts facts;
  private boolean published;

  InitialisedFact(ResourceKey<Initialised> key, String driver, BusFacts facts) {
    this.key = key;
    this.driver = driver;
    this.facts = facts;
  }

  /**
   * The peripheral of this generation has been set up, or could not.
   *
   * @param failure why not; empty if it has been
   */
  void settle(int generation, String failure) {
    if (failure.isEmpty()) {
      published = true;
      facts.publish(key, new Initialised(driver, generation));
    } else {
      facts.never(key, "attached, but not initialised: " + failure);
    }
  }

  void withdraw() {
    if (published) {
      published = false;
      facts.withdraw(key);
    }
  }

  /** The driver threw something while it was told. */
  void trouble(Throwable cause) {
    facts.trouble(new StatusFailedException(driver, key.name(), cause));
  }
}
