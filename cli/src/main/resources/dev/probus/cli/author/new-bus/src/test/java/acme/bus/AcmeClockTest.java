package acme.bus;

import dev.probus.api.resource.ResourceProvider;
import dev.probus.testkit.contract.ProviderContract;

/** The provider keeps to what every provider keeps to. */
final class AcmeClockTest extends ProviderContract {
  @Override
  protected ResourceProvider provider() {
    return new AcmeClock();
  }
}
