package dev.probus.testkit.contract;

import dev.probus.api.resource.ResourceProvider;

/** A provider that is right keeps the contract. */
final class ClockTreeContractTest extends ProviderContract {
  @Override
  protected ResourceProvider provider() {
    return ClockTree.sound();
  }
}
