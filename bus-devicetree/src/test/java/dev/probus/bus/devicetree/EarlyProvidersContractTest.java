package dev.probus.bus.devicetree;

import dev.probus.api.resource.ResourceProvider;
import dev.probus.bus.devicetree.machine.DevBoard;
import dev.probus.testkit.contract.ProviderContract;

/** What is there before devices keeps to what every provider keeps to. */
final class EarlyProvidersContractTest extends ProviderContract {
  @Override
  protected ResourceProvider provider() {
    return new EarlyProviders(new Board(DevBoard.tree()));
  }
}
