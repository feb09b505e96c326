package acme.bus;

import dev.probus.testkit.contract.DriverCase;
import dev.probus.testkit.contract.DriverContract;

/** The driver keeps to what every driver keeps to. */
final class AcmeDriverTest extends DriverContract {
  @Override
  protected DriverCase<AcmeDevice> driver() {
    return DriverCase.of(
            new AcmeDriver(), new AcmeDevice(1, "amp3556"), new AcmeDevice(2, "amp3588"))
        .with(AcmeDriver.CLOCK, 48_000);
  }
}
