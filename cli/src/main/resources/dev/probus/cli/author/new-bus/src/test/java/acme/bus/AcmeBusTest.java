package acme.bus;

import dev.probus.api.bus.Bus;
import dev.probus.testkit.contract.BusContract;
import java.util.List;

/** The bus keeps to what every bus keeps to. */
final class AcmeBusTest extends BusContract {
  @Override
  protected Bus<?> bus() {
    return new AcmeBus(
        List.of(
            new AcmeDevice(1, "amp3556"), new AcmeDevice(2, "amp3556"), new AcmeDevice(3, "jack")));
  }
}
